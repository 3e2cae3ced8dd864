namespace PodcastApi.Emulator.Server;

/// <summary>A problem in a feed, listed once with its number of occurrences.</summary>
/// <param name="Text">The problem, and how it was handled.</param>
/// <param name="Count">The number of occurrences, 1 or more.</param>
/// <param name="Line">The line of the first occurrence, starting at 1; null if unknown.</param>
/// <param name="Example">
/// The text at the first occurrence, shortened; null if it is not useful. Comes from the feed: encode it for display.
/// </param>
public sealed record FeedNote(string Text, int Count, int? Line, string? Example)
{
    /// <summary>Returns the note as one line.</summary>
    public override string ToString()
    {
        var place = (Line, Example) switch
        {
            (null, null) => "",
            (null, _) => $" (\"{Example}\")",
            (_, null) => FormattableString.Invariant($" (line {Line})"),
            _ => FormattableString.Invariant($" (line {Line}: \"{Example}\")"),
        };
        return Count == 1
            ? Text + place
            : FormattableString.Invariant($"{Text}, {Count} times{place.Replace("(line", "(first in line", StringComparison.Ordinal)}");
    }
}
