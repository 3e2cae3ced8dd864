using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PodcastApi.Emulator.Server;

/// <summary>Builds HTML from an interpolated string and encodes its values.</summary>
/// <remarks>Attributes must be in double quotes. Values of other types don't compile.</remarks>
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
