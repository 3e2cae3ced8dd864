namespace PodcastApi.Shared;

/// <summary>Quotes text for a POSIX shell.</summary>
internal static class ShellQuote
{
    /// <summary>Returns the text in quotes.</summary>
    internal static string Always(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Returns the text as it is if the shell doesn't interpret any of its characters.</summary>
    internal static string Of(string text) => text.All(IsPlain) ? text : Always(text);

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '+' or '=';
}
