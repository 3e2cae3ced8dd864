using System.Globalization;

namespace PodcastApi.Emulator.Load;

/// <summary>How much of everything.</summary>
/// <param name="Shows">In the catalog, each with 100 episodes.</param>
/// <param name="Timed">Requests to each server whose processor time is taken.</param>
/// <param name="Lasting">Requests after which the heap must be what it was.</param>
internal sealed record Sizes(int Shows, int Timed, int Lasting)
{
    internal static Sizes Full { get; } = new(10_000, 100_000, 1_000_000);

    internal static Sizes Quick { get; } = new(1_000, 10_000, 50_000);

    internal static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
