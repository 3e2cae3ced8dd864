namespace PodcastApi.Testing;

/// <summary>Timeouts in real time, independent of test clocks.</summary>
internal static class RealTime
{
    /// <summary>Timeout after which a waiting test fails instead of hanging.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
}
