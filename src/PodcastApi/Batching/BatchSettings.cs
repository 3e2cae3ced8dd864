namespace PodcastApi;

/// <summary>Validated copy of <see cref="BatchOptions"/>.</summary>
internal sealed class BatchSettings
{
    // More concurrent requests than this would only be throttled by the service.
    private const int MostConcurrency = 64;

    internal BatchSettings(BatchOptions? options, string parameter = "options")
    {
        options ??= new BatchOptions();
        MaxConcurrency = options.MaxConcurrency;
        EnsureOrdered = options.EnsureOrdered;
        Progress = options.Progress;
        if (MaxConcurrency is < 1 or > MostConcurrency)
            throw new ArgumentOutOfRangeException(
                parameter,
                MaxConcurrency,
                $"{nameof(BatchOptions)}.{nameof(MaxConcurrency)} must be 1 to {MostConcurrency}.");
    }

    internal int MaxConcurrency { get; }

    internal bool EnsureOrdered { get; init; }

    internal IProgress<BatchProgress>? Progress { get; }
}
