namespace PodcastApi.Cli;

/// <summary>Names the ids that a multi-get did not answer.</summary>
internal static class MissingIds
{
    /// <summary>
    /// An id may be answered with another one (an ASIN with a UUID): as long as there are as many items as ids, none is
    /// missing; and when some items can't be told apart, it is only known that some of the ids are.
    /// </summary>
    internal static void Report(IReadOnlyCollection<string> asked, IReadOnlyCollection<string> answered)
    {
        var missing = asked.Except(answered).ToList();
        var strangers = answered.Except(asked).Count();
        if (answered.Count >= asked.Count || missing.Count == 0) return;
        var names = string.Join(", ", missing);
        Notice.Write(strangers == 0
            ? $"No answer for: {names}"
            : $"No answer for {asked.Count - answered.Count} of these (the rest may have come under another id): {names}");
    }
}
