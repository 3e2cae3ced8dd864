namespace PodcastApi.Emulator.Server;

/// <summary>How far to set the clock forward.</summary>
internal sealed class ClockRequest
{
    public double? Seconds { get; init; }
}
