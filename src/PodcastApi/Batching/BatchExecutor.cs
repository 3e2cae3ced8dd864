using System.Net;

namespace PodcastApi;

/// <summary>Sends the requests for batches of ids, with limited concurrency, and sets the results of the ids.</summary>
internal sealed class BatchExecutor<T>(
    BatchOperation<T> operation,
    int maxConcurrency,
    BatchProgressReporter progress,
    CancellationToken cancellationToken
) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _places = new(maxConcurrency);

    public void Dispose() => _places.Dispose();

    /// <summary>Sends the entries. Never faults; each entry has its result afterwards.</summary>
    internal Task SendAsync(IReadOnlyList<BatchItem<T>> entries)
    {
        if (operation.Together is not { } together) return SendEachAsync(entries);

        // Ids are comma-separated in the query, so an id that contains a comma must be requested alone.
        var alone = entries.Where(entry => entry.Id.Contains(',')).ToList();
        return alone.Count == 0
            ? SendTogetherAsync(together, entries)
            : Task.WhenAll(SendTogetherAsync(together, [.. entries.Except(alone)]), SendEachAsync(alone));
    }

    private async Task SendTogetherAsync(MultiGetOperation<T> together, IReadOnlyList<BatchItem<T>> entries)
    {
        if (entries.Count == 0) return;
        try
        {
            var response = await CallAsync(token => together.SendAsync(entries.Select(entry => entry.Id), token)).ConfigureAwait(false);
            var (open, isDoubtful) = together.Match(entries, response);

            // Terminates: a response that is neither doubtful nor empty matches at least one id, so fewer remain.
            await (isDoubtful ? SendEachAsync(open) : SendTogetherAsync(together, open)).ConfigureAwait(false);
        }
        catch (Exception e) when (entries.Count > 1 && MayLieInOneId(e))
        {
            await SplitAsync(together, entries).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Any exception becomes the result of these ids; other batches continue.
        catch (Exception e)
#pragma warning restore CA1031
        {
            foreach (var entry in entries) Fail(entry, e);
        }
    }

    private Task SplitAsync(MultiGetOperation<T> together, IReadOnlyList<BatchItem<T>> entries)
    {
        var half = entries.Count / 2;
        return Task.WhenAll(SendTogetherAsync(together, [.. entries.Take(half)]), SendTogetherAsync(together, [.. entries.Skip(half)]));
    }

    private Task SendEachAsync(IReadOnlyCollection<BatchItem<T>> entries) => Task.WhenAll(entries.Select(SendOneAsync));

    private async Task SendOneAsync(BatchItem<T> entry)
    {
        try
        {
            var response = await CallAsync(token => operation.One(entry.Id, token)).ConfigureAwait(false);
            entry.Result = BatchResult.Succeeded(entry.Id, response.Value);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(entry, e);
        }
    }

    private async Task<PodcastResponse<TResponse>> CallAsync<TResponse>(Func<CancellationToken, Task<PodcastResponse<TResponse>>> call)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        progress.CallStarted();
        try
        {
            // A canceled call may release its slot before this call observes the cancellation.
            cancellationToken.ThrowIfCancellationRequested();
            var response = await call(cancellationToken).ConfigureAwait(false);
            progress.Attempted(response.Attempts);
            return response;
        }
        catch (PodcastApiException e)
        {
            progress.Attempted(e.Attempts);
            throw;
        }
        finally
        {
            progress.CallEnded();
            _places.Release();
        }
    }

    private static void Fail(BatchItem<T> entry, Exception e) =>
        entry.Result = IsUnknownId(e)
            ? BatchResult.NotFound<T>(entry.Id)
            : BatchResult.Failed<T>(entry.Id, e);

    /// <summary>
    /// Returns whether the API said that it does not know the id. A 404 without its error code comes from something else, such as a
    /// gateway or a wrong base address. A client that is not ours, such as a fake, reports no attempts and is believed.
    /// </summary>
    private static bool IsUnknownId(Exception e) =>
        e is PodcastApiException { StatusCode: HttpStatusCode.NotFound } api && (api.Code is not null || api.Attempts == 0);

    /// <summary>
    /// Returns whether one of the ids may have caused the failure: it is unknown (404), malformed (400, 422), or the request is too
    /// long (413, 414, 431, or a URI that .NET Framework can't create). A custom client may validate more strictly and then
    /// names the parameter; any other <see cref="ArgumentException"/> is a programming error.
    /// </summary>
    private static bool MayLieInOneId(Exception e) => e switch
    {
        PodcastApiException { StatusCode: HttpStatusCode.NotFound } => IsUnknownId(e),
        PodcastApiException { StatusCode: { } status } => (int)status is 400 or 413 or 414 or 422 or 431,
        _ => e is ArgumentException { ParamName: "ids" } or UriFormatException,
    };
}
