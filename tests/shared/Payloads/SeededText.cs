using System.Globalization;

namespace PodcastApi.Testing.Payloads;

/// <summary>Texts, ids and numbers that are the same in every run, escaped for JSON strings.</summary>
internal sealed class SeededText(PayloadText kind)
{
    private static readonly string[] English =
    [
        "line",
        "party",
        "valley",
        "of",
        "the",
        "suspect",
        "righteous",
        "night",
        "a",
        "broken",
        "story",
        "we",
        "have",
        "problem",
    ];
    private static readonly string[] Japanese = ["物語", "夜の", "谷", "容疑者", "と", "正しい", "番組", "ラジオ", "の", "第二話"];

    private ulong _state = 0x9E3779B97F4A7C15;

    internal string Id()
    {
        var digits = Number().ToString("x16", CultureInfo.InvariantCulture) + Number().ToString("x16", CultureInfo.InvariantCulture);
        return string.Join('-', digits[..8], digits[8..12], digits[12..16], digits[16..20], digits[20..]);
    }

    internal int Below(int bound) => (int)(Number() % (ulong)bound);

    internal string Title(int bytes) => kind == PayloadText.Documented ? "The " + Quoted(Sentence(bytes)) : Sentence(bytes);

    internal string Html(int bytes) => kind == PayloadText.Documented
        ? @"\n  <p>" + Sentence(bytes / 2) + " " + Quoted(Sentence(bytes / 8)) + " " + Sentence(bytes / 4) + @"</p>\n"
        : "<p>" + Sentence(bytes) + "</p>";

    private static string Quoted(string text) => "\\\"" + text + "\\\"";

    private string Sentence(int bytes)
    {
        var words = kind is PayloadText.Documented or PayloadText.Ascii ? English : Japanese;
        var text = "";
        while (BytesOf(text) < bytes)
            text += (words == English && text.Length > 0 ? " " : "") + words[Below(words.Length)];
        return kind == PayloadText.Escaped
            ? string.Concat(text.Select(c => @"\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)))
            : text;
    }

    private int BytesOf(string text) => text.Length * kind switch { PayloadText.Japanese => 3, PayloadText.Escaped => 6, _ => 1 };

    /// <summary>Marsaglia's xorshift.</summary>
    private ulong Number()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        return _state ^= _state << 17;
    }
}
