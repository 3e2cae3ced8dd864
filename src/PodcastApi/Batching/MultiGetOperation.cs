namespace PodcastApi;

/// <summary>An operation that reads many ids at once.</summary>
/// <param name="operation">Names where the response's list stands.</param>
/// <param name="size">The most ids that it takes.</param>
/// <param name="send">Sends it.</param>
/// <param name="idOf">The id that an object carries.</param>
internal sealed class MultiGetOperation<T>(
    ApiOperation operation,
    int size,
    Func<IEnumerable<string>, CancellationToken, Task<PodcastResponse<IReadOnlyList<T>>>> send,
    Func<T, string> idOf)
    where T : class
{
    internal int Size { get; } = size;

    internal Task<PodcastResponse<IReadOnlyList<T>>> SendAsync(IEnumerable<string> ids, CancellationToken cancellationToken) => send(ids, cancellationToken);

    /// <summary>
    /// Gives the requested ids their objects, and returns those of which the response leaves open what became of them.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Neither the order of a response nor what becomes of an unknown id is documented, and the service has returned an id
    /// under another one (<c>B077DT8KHW</c> under a UUID). So an object belongs to the id that it carries, and never to one
    /// by its position, because all others are taken, or because it is the only one: a wrong object is worse than none.
    /// </para>
    /// <para>
    /// Something in the response may have been the object of an id that has none: one that was not requested, one that came
    /// twice, an entry that could not be read, an error reported beside the list. Then the response is doubtful, and the id has
    /// to be requested alone, since there the address says whose the response is. Even a response without doubt may hold one object
    /// for two ids of it, or have stopped short; so an id is missing only when a response left it out that held nothing else.
    /// </para>
    /// </remarks>
    internal (IReadOnlyList<BatchItem<T>> Open, bool IsDoubtful) Match(IReadOnlyList<BatchItem<T>> requested, PodcastResponse<IReadOnlyList<T>> response)
    {
        var open = requested.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var isOdd = response.AdditionalProperties.ContainsKey(operation.ResultPath) || response.Value.Any(item => item is null);
        var isDoubtful = MatchById(open, response.Value) || isOdd || response.Errors.Count > 0;
        if (isDoubtful || response.Value.Count > 0) return ([.. open.Values], isDoubtful);
        foreach (var entry in open.Values) entry.Result = BatchResult.NotFound<T>(entry.Id);
        return ([], false);
    }

    /// <summary>Whether something is left over.</summary>
    private bool MatchById(Dictionary<string, BatchItem<T>> open, IReadOnlyList<T> items)
    {
        var isLeftOver = false;
        foreach (var item in items)
        {
            if (item is not null && idOf(item) is { } id && open.TryGetValue(id, out var entry))
            {
                entry.Result = BatchResult.Succeeded(id, item);
                open.Remove(id);
            }
            else
            {
                isLeftOver = true;
            }
        }

        return isLeftOver;
    }
}
