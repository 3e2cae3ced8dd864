namespace PodcastApi.Cli;

/// <summary>Names the ids that a multi-get did not answer.</summary>
internal static class MissingIds
{
    /// <summary>
    /// An id may be answered with another one (an ASIN with a UUID), which may have been asked for as well: every item above
    /// those asked for under its own id answers one of the other ids, and it is not known which.
    /// </summary>
    /// <exception cref="ToolException">None is answered, which is a failure as it is for a single id.</exception>
    internal static void Report(IReadOnlyCollection<string> asked, IReadOnlyCollection<string> answered)
    {
        var missing = asked.Where(id => !answered.Contains(id)).ToList();
        var strangers = answered.CountBy(id => id).Sum(item => Math.Max(0, item.Value - asked.Count(id => id == item.Key)));
        if (strangers >= missing.Count) return;
        var names = string.Join(", ", missing.Distinct());
        if (answered.Count == 0) throw new ToolException($"No answer for: {names}. Check the ids.");
        Notice.Write(strangers == 0
            ? $"No answer for: {names}"
            : $"No answer for {missing.Count - strangers} of these (the rest may have come under another id): {names}");
    }
}
