namespace PodcastApi;

/// <summary>The results of a bulk operation; each enumeration is a run of its own.</summary>
internal sealed class BatchSequence<T>(IAsyncEnumerable<string> ids, BatchOperation<T> operation, BatchSettings settings, CancellationToken cancellationToken)
    : IAsyncEnumerable<BatchResult<T>>
    where T : class
{
    public async IAsyncEnumerator<BatchResult<T>> GetAsyncEnumerator(CancellationToken enumerationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enumerationToken);
        var run = new BatchRun<T>(ids, operation, settings, stop);
        await using var _ = run.ConfigureAwait(false);
        while (await run.NextAsync().ConfigureAwait(false) is { } entries)
        {
            foreach (var entry in entries)
            {
                ThrowIfCancelled(enumerationToken);
                run.Fill();
                yield return run.HandOut(entry);
            }
        }

        ThrowIfCancelled(enumerationToken);
    }

    /// <summary>With the caller's own token, not with the one that links them.</summary>
    private void ThrowIfCancelled(CancellationToken enumerationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        enumerationToken.ThrowIfCancellationRequested();
    }
}
