namespace PodcastApi.Cli;

/// <summary>A text of a server's as a word to copy into a command line, where it must not be taken for a command.</summary>
internal static class ShellQuote
{
    internal static string Of(string text) => text.All(IsPlain) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '+' or '=';
}
