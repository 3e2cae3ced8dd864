namespace PodcastApi.Benchmarks.Running;

/// <summary>How much work a figure is worth.</summary>
/// <param name="Rounds">Each contender's turns; the median of them is the figure.</param>
/// <param name="Slice">How long the baseline's turn takes.</param>
/// <param name="WarmUp">How long each contender runs beforehand, twice, for the compiler's tiers.</param>
/// <param name="Processes">Fresh processes for each figure of a first use.</param>
/// <param name="Share">Of the work of a scenario, the part that is done: one in so many.</param>
internal sealed record Effort(int Rounds, TimeSpan Slice, TimeSpan WarmUp, int Processes, int Share)
{
    internal static Effort Full { get; } = new(401, TimeSpan.FromMilliseconds(0.3), TimeSpan.FromMilliseconds(250), 9, 1);

    /// <summary>Shows that everything still runs; its figures mean nothing.</summary>
    internal static Effort Once { get; } = new(1, TimeSpan.Zero, TimeSpan.Zero, 1, 20);
}
