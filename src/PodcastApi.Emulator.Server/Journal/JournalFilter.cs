namespace PodcastApi.Emulator.Server;

/// <summary>The requests to show. All conditions must be met; null is no condition.</summary>
/// <param name="Operation">The operation, or the part of the login after <see cref="FaultChoice.LoginPrefix"/>.</param>
/// <param name="User">The exact name of the user.</param>
/// <param name="Status">A status such as 404, or a class such as 4xx. Any other text matches no request.</param>
/// <param name="Text">A text in the path, the problem, the name of a fault or the request id, in upper or lower case.</param>
/// <param name="OnlyProblems">Whether to show only invalid requests.</param>
internal sealed record JournalFilter(string? Operation, string? User, string? Status, string? Text, bool OnlyProblems)
{
    internal bool IsEmpty => Operation is null && User is null && Status is null && Text is null && !OnlyProblems;

    internal bool HasInvalidStatus => Status is not null && StatusRange.Parse(Status) is null;

    internal static JournalFilter Read(PageRequest request) =>
        new(
            request.Requested("operation"),
            request.Requested("user"),
            request.Requested("status"),
            request.Requested("text"),
            request.Requested("only") == "wrong");

    /// <summary>Returns the requests that match, in the same order.</summary>
    internal IEnumerable<RedactedEntry> Apply(IEnumerable<JournalEntry> entries) =>
        entries.Select(entry => new RedactedEntry(entry)).Where(Matches);

    /// <summary>Returns an address with this filter.</summary>
    internal string Address(string path, string? page = null) =>
        Link.To(
            path,
            ("operation", Operation),
            ("user", User),
            ("status", Status),
            ("text", Text),
            ("only", OnlyProblems ? "wrong" : null),
            ("page", page));

    private bool Matches(RedactedEntry entry) =>
        (Operation is null || Operation.Equals(entry.Operation, StringComparison.OrdinalIgnoreCase))
        && (User is null || entry.User == User)
        && (Status is null || StatusRange.Parse(Status)?.Contains(entry.Status) is true)
        && (!OnlyProblems || entry.Problem is not null)
        && (Text is null || Texts(entry).Any(text => text?.Contains(Text, StringComparison.OrdinalIgnoreCase) is true));

    private static IEnumerable<string?> Texts(RedactedEntry entry) =>
        [entry.PathAndQuery, entry.Problem, entry.RequestId, .. entry.Faults];
}
