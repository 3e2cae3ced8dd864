namespace PodcastApi.Testing;

/// <summary>What no clock of a test moves.</summary>
internal static class RealTime
{
    /// <summary>Whoever waits longer waits in vain, and the test fails instead of hanging.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
}
