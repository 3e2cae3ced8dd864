using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>A request and its outcome.</summary>
public sealed class JournalEntry
{
    internal JournalEntry(RequestContext call, int status, DateTimeOffset time, int number)
    {
        Number = number;
        Time = time;
        Method = call.Request.Method;
        var isApi = call.Request.Path.StartsWith(Router.Root, StringComparison.Ordinal);
        PathAndQuery = isApi ? call.Request.PathAndQuery : LoginJournal.PathAndQuery(call.Request);
        Headers = isApi ? call.Request.Headers : LoginJournal.Headers(call.Request);
        Operation = call.Rule?.Operation;
        LoginEndpoint = call.LoginEndpoint;
        GrantType = call.GrantType;
        User = call.User;
        Status = status;
        Problem = call.Rejection is { IsExpected: false } rejection ? rejection.Message : null;
        RequestId = call.Reference;
        Faults = [.. call.Faults.Names];
        Bytes =
            400
            + (2 * (PathAndQuery.Length + (Problem?.Length ?? 0)))
            + Headers.Sum(header => 60 + (2 * (header.Key.Length + header.Value.Length)));
    }

    /// <summary>The number of the request, starting at 1.</summary>
    public int Number { get; }

    /// <summary>The request id, in the response's header x-amzn-RequestId and in an error's <c>reference</c>.</summary>
    public string RequestId { get; }

    /// <summary>The time of the request, by the emulator's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The HTTP method, in upper case.</summary>
    public string Method { get; }

    /// <summary>
    /// The path and query as sent, percent-encoded. Outside the API's base path, query values that may be secret are
    /// removed.
    /// </summary>
    public string PathAndQuery { get; }

    /// <summary>
    /// The headers as sent, including the API's credentials. Outside its base path, values that may be secret are removed.
    /// A name may occur more than once.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The API operation; null for other requests, or if no path and method matched.</summary>
    public PodcastOperation? Operation { get; }

    /// <summary>The login endpoint; null for other requests.</summary>
    public LoginEndpoint? LoginEndpoint { get; }

    /// <summary>The grant type of a token request: authorization_code, refresh_token or device_code; null for other requests.</summary>
    public string? GrantType { get; }

    /// <summary>The user who sent the request or logged in. Null if the credentials were rejected or not checked.</summary>
    public EmulatedUser? User { get; }

    /// <summary>The status of the response.</summary>
    public int Status { get; }

    /// <summary>The problem with the request; null if there was none.</summary>
    public string? Problem { get; }

    /// <summary>The names of the faults that affected the request, in order.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>The approximate memory use: two bytes per character, plus overhead for objects.</summary>
    internal int Bytes { get; }

    /// <summary>Returns one line, without the headers, which contain credentials.</summary>
    public override string ToString()
    {
        var faults = Faults.Count == 0 ? "" : $" [{string.Join(", ", Faults)}]";
        return string.Create(CultureInfo.InvariantCulture, $"{Number}. {Method} {PathAndQuery} -> {Status}{faults} {Problem}").TrimEnd();
    }
}
