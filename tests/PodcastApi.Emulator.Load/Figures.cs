using System.Globalization;

namespace PodcastApi.Emulator.Load;

/// <summary>What a server says of itself.</summary>
/// <param name="ProcessorUntil">Processor time of all its threads in microseconds, before it looked at its heap.</param>
/// <param name="ProcessorFrom">The same, after it did.</param>
/// <param name="HeapBytes">After a full collection.</param>
/// <param name="WorkingSetBytes">As the system counts it.</param>
internal sealed record Figures(long ProcessorUntil, long ProcessorFrom, long HeapBytes, long WorkingSetBytes)
{
    internal static Figures Parse(string line)
    {
        var parts = line.Split(' ').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Figures(parts[0], parts[1], parts[2], parts[3]);
    }
}
