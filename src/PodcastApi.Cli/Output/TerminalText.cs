using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Makes text from a server safe to show: it must not move the cursor, or hide or reorder other text.</summary>
internal static class TerminalText
{
    /// <summary>Returns the text on one line, without unsafe characters.</summary>
    internal static string Line(string? text) => string.Concat((text ?? "").Select(Safe)).Trim();

    /// <summary>Whether a terminal interprets the character as a command, or uses it to reorder text.</summary>
    internal static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static char Safe(char c) => !IsUnsafe(c) ? c : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : ' ';
}
