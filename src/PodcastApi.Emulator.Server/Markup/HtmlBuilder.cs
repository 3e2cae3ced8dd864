using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PodcastApi.Emulator.Server;

/// <summary>Takes apart an interpolated string, so that no text gets into a page unencoded.</summary>
/// <remarks>Attributes must stand in double quotes. A hole of a type that is not named here does not compile.</remarks>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    public HtmlBuilder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    internal string Text => _text.ToString();

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(string? value) => _text.Append(Encoder.Encode(value ?? ""));

    public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(int value, string format) => _text.Append(value.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(Html value) => _text.Append(value);

    public void AppendFormatted(IEnumerable<Html> values) => _text.AppendJoin("", values);
}
