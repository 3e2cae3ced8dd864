namespace PodcastApi.Emulator.Server;

/// <summary>Limits far above those of real feeds, so that malicious ones can't exhaust the memory.</summary>
/// <param name="Bytes">The maximum size of a file.</param>
/// <param name="Items">The maximum number of items in a feed.</param>
/// <param name="TextLength">The maximum number of characters in one text.</param>
internal sealed record FeedLimits(long Bytes = 256L << 20, int Items = 100_000, int TextLength = 1 << 20)
{
    /// <summary>The maximum nesting of elements. Feeds need five levels.</summary>
    internal const int Depth = 64;

    /// <summary>The maximum length in characters of a tag with its attributes, which is kept in memory.</summary>
    internal const int TagLength = 1 << 16;
}
