using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Text of a server's, made safe to show: a title must not move the cursor, hide or reorder what stands beside it.</summary>
internal static class TerminalText
{
    internal static string Of(string? text) => string.Concat((text ?? "").Select(Safe)).Trim();

    private static char Safe(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        UnicodeCategory.Format when IsBidi(c) => '\uFFFD',
        _ => c,
    };

    // Marks, embeddings, overrides and isolates.
    private static bool IsBidi(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
