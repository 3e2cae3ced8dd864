using System.Globalization;

namespace PodcastApi.Emulator.Load;

/// <summary>What a server says of itself.</summary>
/// <param name="ProcessorMicroseconds">Of all its threads, since its start.</param>
/// <param name="HeapBytes">After a full collection.</param>
/// <param name="WorkingSetBytes">As the system counts it.</param>
internal sealed record Figures(long ProcessorMicroseconds, long HeapBytes, long WorkingSetBytes)
{
    internal static Figures Parse(string line)
    {
        var parts = line.Split(' ').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Figures(parts[0], parts[1], parts[2]);
    }
}
