namespace PodcastApi.Cli;

/// <summary>Reports the ids that a multi-get did not return.</summary>
internal static class MissingIds
{
    // Each takes one request.
    private const int MaxSeparateRequests = 20;

    /// <summary>
    /// The API may return an item under another id (a UUID for an ASIN), which may have been requested as well. Each item returned
    /// more often than its id was requested stands for one of the other ids, but it is unknown for which.
    /// </summary>
    /// <param name="requested">The requested ids.</param>
    /// <param name="responded">The ids in the responses.</param>
    /// <param name="isThere">Checks a single id, for up to 20 unclear ids; returns null if unknown. Null to skip these checks.</param>
    /// <exception cref="ToolException">None of the ids was found, which is a failure as for a single id.</exception>
    internal static async Task ReportAsync(
        IReadOnlyCollection<string> requested, IReadOnlyCollection<string> responded, Func<string, Task<bool?>>? isThere)
    {
        var missing = requested.Where(id => !responded.Contains(id)).ToList();
        var unknown = missing.Distinct().ToList();
        var strangers = responded.CountBy(id => id).Sum(item => Math.Max(0, item.Value - requested.Count(id => id == item.Key)));
        if (strangers >= missing.Count) return;
        var names = string.Join(", ", unknown);
        if (responded.Count == 0) throw new ToolException($"Not found: {names}. Check the ids.");
        var asks = strangers > 0 && isThere is not null && unknown.Count <= MaxSeparateRequests;
        var alone = asks ? await FindMissingAsync(unknown, isThere!).ConfigureAwait(false) : null;
        if (alone is []) return;
        StandardError.Write(strangers == 0 || alone is not null
            ? $"Not found: {string.Join(", ", alone ?? unknown)}"
            : $"Not found: {missing.Count - strangers} of these ids (the others may have been returned under another id): {names}");
    }

    /// <summary>Returns the ids that were not found, or null when one is unknown.</summary>
    private static async Task<List<string>?> FindMissingAsync(IEnumerable<string> ids, Func<string, Task<bool?>> isThere)
    {
        var missing = new List<string>();
        foreach (var id in ids)
        {
            if (await isThere(id).ConfigureAwait(false) is not { } found) return null;
            if (!found) missing.Add(id);
        }

        return missing;
    }
}
