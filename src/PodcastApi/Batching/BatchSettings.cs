namespace PodcastApi;

/// <summary>The options as they were when the operation was requested.</summary>
internal sealed class BatchSettings
{
    // More requests at once than this only wait for each other in the service's throttle.
    private const int MostConcurrency = 64;

    internal BatchSettings(BatchOptions? options, string parameter = "options")
    {
        options ??= new BatchOptions();
        MaxConcurrency = options.MaxConcurrency;
        AsCompleted = options.AsCompleted;
        Progress = options.Progress;
        if (MaxConcurrency is < 1 or > MostConcurrency) throw new ArgumentOutOfRangeException(parameter, MaxConcurrency, $"{nameof(BatchOptions)}.{nameof(MaxConcurrency)} must be 1 to {MostConcurrency}.");
    }

    internal int MaxConcurrency { get; }

    internal bool AsCompleted { get; init; }

    internal IProgress<BatchProgress>? Progress { get; }
}
