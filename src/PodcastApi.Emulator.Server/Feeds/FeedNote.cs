namespace PodcastApi.Emulator.Server;

/// <summary>Something odd in a feed, told once however often it occurs.</summary>
/// <param name="Text">What it is, and what became of it.</param>
/// <param name="Count">How often it occurs: 1 or more.</param>
/// <param name="Line">Where it occurs first, counted from 1; null where it has no place.</param>
/// <param name="Example">What stands there, abridged; null where that tells nothing. Text from the feed: mind where it is shown.</param>
public sealed record FeedNote(string Text, int Count, int? Line, string? Example)
{
    /// <summary>One line.</summary>
    public override string ToString()
    {
        var place = (Line, Example) switch
        {
            (null, null) => "",
            (null, _) => $" (\"{Example}\")",
            (_, null) => FormattableString.Invariant($" (line {Line})"),
            _ => FormattableString.Invariant($" (line {Line}: \"{Example}\")"),
        };
        return Count == 1 ? Text + place : FormattableString.Invariant($"{Text}, {Count} times{place.Replace("(line", "(first in line", StringComparison.Ordinal)}");
    }
}
