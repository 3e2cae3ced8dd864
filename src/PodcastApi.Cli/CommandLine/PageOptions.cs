using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Options that select a page of a show's episodes.</summary>
internal sealed class PageOptions
{
    internal const int MaxLimit = PodcastApiLimits.GetPodcastShowMaxLimit;
    private const int MinLimit = PodcastApiLimits.GetPodcastShowMinLimit;

    internal Option<int?> Limit { get; } = new("--limit")
    {
        Description = $"Episodes per page, {MinLimit} to {MaxLimit}. Default: {MaxLimit}.",
        HelpName = "n",
        CustomParser = ReadLimit,
    };

    internal Option<string?> Cursor { get; } = new("--cursor")
    {
        Description = "The cursor to continue from, as an earlier page returned it.",
        HelpName = "token",
        CustomParser = ReadCursor,
    };

    private static int? ReadLimit(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= MinLimit and <= MaxLimit)
            return limit;
        result.AddError($"--limit is \"{text}\". Give a whole number from {MinLimit} to {MaxLimit}.");
        return null;
    }

    private static string? ReadCursor(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (text.Length == 0) result.AddError("--cursor is empty. Leave it out for the first page.");
        return text;
    }
}
