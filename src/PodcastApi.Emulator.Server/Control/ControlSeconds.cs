namespace PodcastApi.Emulator.Server;

/// <summary>Durations in the control API, in seconds.</summary>
internal static class ControlSeconds
{
    /// <summary>About a century; more could exceed the range of dates.</summary>
    internal const long Most = 100L * 365 * 24 * 3600;

    /// <exception cref="ControlException">The duration is negative or too long.</exception>
    internal static TimeSpan? Of(double? seconds, string name) => seconds switch
    {
        null => null,
        >= 0 and <= Most => TimeSpan.FromSeconds(seconds.Value),
        _ => throw new ControlException(400, $"{name} must be 0 or more seconds, and at most a century."),
    };
}
