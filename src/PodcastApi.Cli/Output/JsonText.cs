using System.Globalization;
using System.Text;

namespace PodcastApi.Cli;

/// <summary>Formats JSON without changing its meaning.</summary>
internal static class JsonText
{
    /// <summary>Removes the white space between tokens, which puts the JSON on one line.</summary>
    internal static byte[] OnOneLine(ReadOnlySpan<byte> json)
    {
        var line = new List<byte>(json.Length);
        bool inText = false, escaped = false;
        foreach (var b in json)
        {
            if (!inText && b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;
            line.Add(b);
            inText ^= b == (byte)'"' && !escaped;
            escaped = inText && b == (byte)'\\' && !escaped;
        }

        return [.. line];
    }

    /// <summary>Escapes characters that a terminal interprets as commands. JSON allows most of them unescaped.</summary>
    internal static byte[] ForTerminal(ReadOnlySpan<byte> json)
    {
        var text = new StringBuilder();
        foreach (var c in Encoding.UTF8.GetString(json))
        {
            if (c is '\n' or '\t' || !TerminalText.IsUnsafe(c)) text.Append(c);
            else if (c != '\r') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
