namespace PodcastApi.Cli;

/// <summary>Quotes text from a server so that it can be pasted safely into a shell command.</summary>
internal static class ShellQuote
{
    internal static string Of(string text) => text.All(IsPlain) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '+' or '=';
}
