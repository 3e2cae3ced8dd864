using System.Net;

namespace PodcastApi;

/// <summary>Turns ids into requests, so many at a time, and what comes of them into results.</summary>
internal sealed class BatchExecutor<T>(BatchOperation<T> operation, int maxConcurrency, BatchProgressReporter meter, CancellationToken cancellationToken) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _places = new(maxConcurrency);

    public void Dispose() => _places.Dispose();

    /// <summary>Never fails: each entry has its result afterwards.</summary>
    internal Task SendAsync(IReadOnlyList<BatchItem<T>> entries)
    {
        if (operation.Together is not { } together) return SendEachAsync(entries);

        // A comma parts ids on the wire, so an id that holds one can only be requested alone.
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

            // Fewer than before: a response without doubt that holds something has one of the ids.
            await (isDoubtful ? SendEachAsync(open) : SendTogetherAsync(together, open)).ConfigureAwait(false);
        }
        catch (Exception e) when (entries.Count > 1 && MayLieInOneId(e))
        {
            await SplitAsync(together, entries).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is, it is told for each id, and the others go on.
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
        meter.CallStarted();
        try
        {
            // A place that a cancelled call gave back may come sooner than the cancellation.
            cancellationToken.ThrowIfCancellationRequested();
            var response = await call(cancellationToken).ConfigureAwait(false);
            meter.Attempted(response.Attempts);
            return response;
        }
        catch (PodcastApiException e)
        {
            meter.Attempted(e.Attempts);
            throw;
        }
        finally
        {
            meter.CallEnded();
            _places.Release();
        }
    }

    private static void Fail(BatchItem<T> entry, Exception e) =>
        entry.Result = e is PodcastApiException { StatusCode: HttpStatusCode.NotFound } ? BatchResult.NotFound<T>(entry.Id) : BatchResult.Failed<T>(entry.Id, e);

    /// <summary>
    /// Rejections of what was requested, not of who asks or when: one id may be unknown (404), malformed (400, 422), or too
    /// long together with the others (413, 414, 431, and an address that .NET Framework can't create). A stand-in for the client may
    /// be stricter, and names the parameter; any other <see cref="ArgumentException"/> is somebody's slip.
    /// </summary>
    private static bool MayLieInOneId(Exception e) => e switch
    {
        PodcastApiException { StatusCode: { } status } => (int)status is 400 or 404 or 413 or 414 or 422 or 431,
        _ => e is ArgumentException { ParamName: "ids" } or UriFormatException,
    };
}
