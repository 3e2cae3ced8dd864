using System.Globalization;
using System.Text.Encodings.Web;

namespace PodcastApi.Emulator;

/// <summary>HTML text. Encodes all arguments except those that are HtmlText themselves.</summary>
internal sealed record HtmlText(string Markup)
{
    internal static HtmlText Empty { get; } = new("");

    internal static HtmlText Of(FormattableString text) =>
        new(string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(Encode)]));

    internal static HtmlText Join(IEnumerable<HtmlText> texts) => new(string.Concat(texts.Select(text => text.Markup)));

    private static string Encode(object? value) =>
        value is HtmlText html ? html.Markup : HtmlEncoder.Default.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
