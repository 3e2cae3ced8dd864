namespace PodcastApi.Emulator.Server;

/// <summary>A request of the journal as pages and exports show it: without credentials. Texts are redacted when they are read.</summary>
internal sealed class RedactedEntry(JournalEntry entry)
{
    private EntryRedactor? _redactor;

    internal int Number => entry.Number;

    internal DateTimeOffset Time => entry.Time;

    internal string Method => entry.Method;

    internal string PathAndQuery => Redactor.Text(entry.PathAndQuery);

    internal IReadOnlyList<KeyValuePair<string, string>> RequestHeaders => Redactor.Headers(entry.Headers);

    /// <summary>The operation or the part of the login, as forms name them; null for other requests.</summary>
    internal string? Operation =>
        entry.Operation?.ToString() ?? (entry.LoginEndpoint is { } endpoint ? FaultChoice.LoginPrefix + endpoint : null);

    internal string? GrantType => entry.GrantType;

    internal string? User => entry.User?.Name;

    internal int Status => entry.Status;

    internal string? Problem => entry.Problem is { } problem ? Redactor.Text(problem) : null;

    internal IReadOnlyList<string> Faults => entry.Faults;

    internal string RequestId => entry.RequestId;

    internal IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders => Redactor.Headers(entry.ResponseHeaders);

    /// <summary>The body, or its beginning; null if the journal has dropped it.</summary>
    internal string? ResponseBody => entry.ResponseBody is { } body ? Redactor.Text(body) : null;

    internal int ResponseBodyBytes => entry.ResponseBodyBytes;

    internal int SentBodyBytes => entry.SentBodyBytes;

    internal bool IsBodyTruncated => entry.IsBodyTruncated;

    /// <summary>Whether the path is below the API's base path.</summary>
    internal bool IsApi => entry.IsApi;

    internal TimeSpan Duration => entry.Duration;

    /// <summary>The part of <see cref="Duration"/> in which the body is sent.</summary>
    internal TimeSpan Transfer => entry.Transfer;

    private EntryRedactor Redactor => _redactor ??= new EntryRedactor(entry);
}
