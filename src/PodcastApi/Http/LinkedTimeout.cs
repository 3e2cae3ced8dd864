namespace PodcastApi;

/// <summary>A token that is canceled by the caller's token or after the timeout.</summary>
internal readonly struct LinkedTimeout : IDisposable
{
    // Uses one source instead of a second linked one, for performance: every call creates two of these.
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _outer;
    private readonly CancellationTokenRegistration _other;

    private LinkedTimeout(CancellationTokenSource source, CancellationToken outer, CancellationToken other)
    {
        _source = source;
        _outer = outer.Register(static state => ((CancellationTokenSource)state!).Cancel(), source);
        _other = other.Register(static state => ((CancellationTokenSource)state!).Cancel(), source);
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>Also true if the caller's token canceled it: check that one first.</summary>
    internal bool HasEnded => _source.IsCancellationRequested;

    internal static LinkedTimeout Start(TimeProvider time, TimeSpan timeout, CancellationToken outer, CancellationToken other = default) =>
        new(time.StartTimeout(timeout), outer, other);

    public void Dispose()
    {
        // The registrations first, because a callback may be about to cancel the source.
        _outer.Dispose();
        _other.Dispose();
        _source.Dispose();
    }
}
