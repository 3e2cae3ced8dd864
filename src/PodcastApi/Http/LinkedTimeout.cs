namespace PodcastApi;

/// <summary>A token that ends with the caller's, or when the time is over.</summary>
internal readonly struct LinkedTimeout : IDisposable
{
    // One source, not one for the time and another one linked to both: this stands in the way of every call, twice.
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

    /// <summary>True also when the caller's token ended it: look at that one first.</summary>
    internal bool HasEnded => _source.IsCancellationRequested;

    internal static LinkedTimeout Start(TimeProvider time, TimeSpan timeout, CancellationToken outer, CancellationToken other = default) =>
        new(time.StartTimeout(timeout), outer, other);

    public void Dispose()
    {
        // First, since they may be about to cancel the source.
        _outer.Dispose();
        _other.Dispose();
        _source.Dispose();
    }
}
