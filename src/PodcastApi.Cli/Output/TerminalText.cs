using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Text of a server's, made safe to show: a title must not move the cursor, nor hide or reorder what stands beside it.</summary>
internal static class TerminalText
{
    /// <summary>On one line.</summary>
    internal static string Line(string? text) => string.Concat((text ?? "").Select(Safe)).Trim();

    /// <summary>Whether a terminal takes the character for a command, or lets it reorder text.</summary>
    internal static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static char Safe(char c) => !IsUnsafe(c) ? c : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : ' ';
}
