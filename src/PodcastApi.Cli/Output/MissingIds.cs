namespace PodcastApi.Cli;

/// <summary>Names the ids that a multi-get did not response.</summary>
internal static class MissingIds
{
    // A request each.
    private const int MostAskedAlone = 20;

    /// <summary>
    /// An id may come back as another one (an ASIN with a UUID), which may have been requested as well: every item above
    /// those requested under its own id responses one of the other ids, and it is not known which.
    /// </summary>
    /// <param name="requested">For.</param>
    /// <param name="responded">Ids in the responses.</param>
    /// <param name="isThere">Asks for one alone where it is not known, up to 20 of them, or null to leave it so; gives null when that tells nothing.</param>
    /// <exception cref="ToolException">None is found, which is a failure as it is for a single id.</exception>
    internal static async Task ReportAsync(
        IReadOnlyCollection<string> requested, IReadOnlyCollection<string> responded, Func<string, Task<bool?>>? isThere)
    {
        var missing = requested.Where(id => !responded.Contains(id)).ToList();
        var unknown = missing.Distinct().ToList();
        var strangers = responded.CountBy(id => id).Sum(item => Math.Max(0, item.Value - requested.Count(id => id == item.Key)));
        if (strangers >= missing.Count) return;
        var names = string.Join(", ", unknown);
        if (responded.Count == 0) throw new ToolException($"No response for: {names}. Check the ids.");
        var asks = strangers > 0 && isThere is not null && unknown.Count <= MostAskedAlone;
        var alone = asks ? await FindMissingAsync(unknown, isThere!).ConfigureAwait(false) : null;
        if (alone is []) return;
        StandardError.Write(strangers == 0 || alone is not null
            ? $"No response for: {string.Join(", ", alone ?? unknown)}"
            : $"No response for {missing.Count - strangers} of these (the rest may have come under another id): {names}");
    }

    /// <summary>Null when one of them can't be told.</summary>
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
