namespace PodcastApi.Emulator.Server;

/// <summary>What no honest feed exceeds by far, so that a hostile one can't fill the memory.</summary>
/// <param name="Bytes">A file's size.</param>
/// <param name="Items">Items of a feed.</param>
/// <param name="TextLength">Characters of one text.</param>
internal sealed record FeedLimits(long Bytes = 256L << 20, int Items = 100_000, int TextLength = 1 << 20)
{
    /// <summary>Of elements; a feed needs five.</summary>
    internal const int Depth = 64;

    /// <summary>Of one tag with its attributes, in characters: XmlReader holds them all at once.</summary>
    internal const int TagLength = 1 << 16;
}
