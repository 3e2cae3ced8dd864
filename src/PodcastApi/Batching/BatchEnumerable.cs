namespace PodcastApi;

/// <summary>The results of a bulk operation. Each enumeration runs the operation again.</summary>
internal sealed class BatchEnumerable<T>(
    IAsyncEnumerable<string> ids,
    BatchOperation<T> operation,
    BatchSettings settings,
    CancellationToken cancellationToken
) : IAsyncEnumerable<BatchResult<T>>
    where T : class
{
    public async IAsyncEnumerator<BatchResult<T>> GetAsyncEnumerator(CancellationToken enumerationToken = default)
    {
        var caller = new EnumerationCancellation(cancellationToken, enumerationToken);
        using var stop = caller.Link();
        var run = new BatchPipeline<T>(ids, operation, settings, stop);
        await using var _ = run.ConfigureAwait(false);
        while (await run.NextAsync().ConfigureAwait(false) is { } entries)
        {
            foreach (var entry in entries)
            {
                caller.ThrowIfCancelled();
                run.Fill(hasResults: true);
                yield return run.Complete(entry);
            }
        }

        caller.ThrowIfCancelled();
    }
}
