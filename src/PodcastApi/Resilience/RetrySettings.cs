namespace PodcastApi;

/// <summary>When and how long, checked and copied.</summary>
internal sealed class RetrySettings(PodcastClientOptions options)
{
    internal int MaxRetries { get; } = Guard.Check(nameof(options.MaxRetries), options.MaxRetries, 0, 20);

    internal TimeSpan MaxDelay { get; } = Guard.Check(nameof(options.MaxRetryDelay), options.MaxRetryDelay, TimeSpan.Zero, TimeSpan.FromDays(1));

    internal TimeSpan BaseDelay { get; } = Guard.Check(nameof(options.RetryBaseDelay), options.RetryBaseDelay, TimeSpan.Zero, options.MaxRetryDelay);

    internal TimeSpan TotalTimeout { get; } = Guard.Timeout(nameof(options.TotalTimeout), options.TotalTimeout);

    internal Func<double> Jitter { get; } = options.Randomizer ?? throw Guard.Rejected(nameof(options.Randomizer), "must not be null");

    internal bool IsOn => MaxRetries > 0;

    /// <summary>Full jitter: anything between nothing and a bound that doubles with each retry, up to the longest wait.</summary>
    internal TimeSpan BackOff(int retriesSoFar)
    {
        var bound = Math.Min(BaseDelay.Ticks * Math.Pow(2, retriesSoFar), MaxDelay.Ticks);
        return TimeSpan.FromTicks((long)(bound * Math.Min(Math.Max(Jitter(), 0), 1)));
    }
}
