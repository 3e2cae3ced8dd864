namespace PodcastApi;

/// <summary>Combines the token passed to the method with the token of WithCancellation. Either one ends the enumeration.</summary>
internal readonly struct EnumerationCancellation(CancellationToken ofTheCall, CancellationToken ofTheEnumeration)
{
    internal CancellationTokenSource Link() => CancellationTokenSource.CreateLinkedTokenSource(ofTheCall, ofTheEnumeration);

    /// <summary>Throws with the caller's own token, not with the linked one.</summary>
    internal void ThrowIfCancelled()
    {
        ofTheCall.ThrowIfCancellationRequested();
        ofTheEnumeration.ThrowIfCancellationRequested();
    }
}
