using System.CommandLine;
using System.CommandLine.Parsing;

namespace PodcastApi.Cli;

/// <summary>Finds unknown options, which the parser takes for ids. After <c>--</c>, they are ids.</summary>
internal static class UnknownOptions
{
    internal static IEnumerable<string> Find(ParseResult line)
    {
        var before = line.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToList();
        return line.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => token.Value.StartsWith('-') && before.Exists(other => ReferenceEquals(other, token)))
            .Select(token => token.Value);
    }
}
