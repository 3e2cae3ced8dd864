namespace PodcastApi;

/// <summary>The token that a call was given, and that of WithCancellation; either ends the enumeration.</summary>
internal readonly struct EnumerationCancellation(CancellationToken ofTheCall, CancellationToken ofTheEnumeration)
{
    internal CancellationTokenSource Link() => CancellationTokenSource.CreateLinkedTokenSource(ofTheCall, ofTheEnumeration);

    /// <summary>With the caller's own token, not with one that links them.</summary>
    internal void ThrowIfCancelled()
    {
        ofTheCall.ThrowIfCancellationRequested();
        ofTheEnumeration.ThrowIfCancellationRequested();
    }
}
