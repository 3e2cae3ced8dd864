using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator;

/// <summary>Random decisions that are the same in every run.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Not used for security: tests need reproducible random numbers.")]
internal sealed class SeededRandom(int seed)
{
    private readonly Random _random = new(seed);

    internal bool Hits(double rate) => _random.NextDouble() < rate;
}
