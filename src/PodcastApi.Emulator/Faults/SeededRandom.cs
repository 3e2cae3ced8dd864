using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator;

/// <summary>Chance that is the same in every run.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Nobody gains by guessing which request fails; a test must be able to.")]
internal sealed class SeededRandom(int seed)
{
    private readonly Random _random = new(seed);

    internal bool Hits(double rate) => _random.NextDouble() < rate;
}
