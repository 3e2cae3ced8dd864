namespace PodcastApi;

/// <summary>An API operation that reads many ids in one request.</summary>
/// <param name="operation">Contains the path of the list in the response.</param>
/// <param name="size">Maximum number of ids per request.</param>
/// <param name="send">Sends the request.</param>
/// <param name="idOf">Returns the id of an object.</param>
internal sealed class MultiGetOperation<T>(
    ApiOperation operation,
    int size,
    Func<IEnumerable<string>, CancellationToken, Task<PodcastResponse<IReadOnlyList<T>>>> send,
    Func<T, string> idOf)
    where T : class
{
    internal int Size { get; } = size;

    internal Task<PodcastResponse<IReadOnlyList<T>>> SendAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        send(ids, cancellationToken);

    /// <summary>
    /// Assigns the returned objects to the requested ids, and returns the ids whose outcome is still open.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The API documents neither the order of the objects nor the handling of unknown ids, and the service has returned an object
    /// under a different id (a UUID for <c>B077DT8KHW</c>). So objects are matched only by the id that they contain, never by
    /// position or by elimination: a wrong object is worse than none.
    /// </para>
    /// <para>
    /// A response is doubtful if it contains something that may belong to an id without an object: an object that was not
    /// requested, a duplicate, an entry that can't be read, or a reported error. Then the open ids are requested one by one, because
    /// there the URL identifies the id. Even a response that is not doubtful may contain one object for two ids, or be truncated.
    /// So an id counts as not found only if the response contains no objects at all.
    /// </para>
    /// </remarks>
    internal (IReadOnlyList<BatchItem<T>> Open, bool IsDoubtful) Match(
        IReadOnlyList<BatchItem<T>> requested,
        PodcastResponse<IReadOnlyList<T>> response)
    {
        var open = requested.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var isMismatch = response.AdditionalProperties.ContainsKey(operation.ResultPath) || response.Value.Any(item => item is null);
        var isDoubtful = MatchById(open, response.Value) || isMismatch || response.Errors.Count > 0;
        if (isDoubtful || response.Value.Count > 0) return ([.. open.Values], isDoubtful);
        foreach (var entry in open.Values) entry.Result = BatchResult.NotFound<T>(entry.Id);
        return ([], false);
    }

    /// <summary>Returns whether any object matches no id.</summary>
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
