using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>A request that came and what became of it.</summary>
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
        Bytes = 400 + (2 * (PathAndQuery.Length + (Problem?.Length ?? 0))) + Headers.Sum(header => 60 + (2 * (header.Key.Length + header.Value.Length)));
    }

    /// <summary>Counts the requests from 1 on.</summary>
    public int Number { get; }

    /// <summary>What the response's header x-amzn-RequestId says, and an error's <c>reference</c>.</summary>
    public string RequestId { get; }

    /// <summary>When it came, by the emulator's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>In capitals.</summary>
    public string Method { get; }

    /// <summary>As sent, still percent-encoded; outside the API's base path without the values of a query that may be secret.</summary>
    public string PathAndQuery { get; }

    /// <summary>As sent, the API's credentials included; outside its base path without values that may be secret. A name may come twice.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Null when the request is none of the API's, or no path and method matched.</summary>
    public PodcastOperation? Operation { get; }

    /// <summary>Null when the request is none of the login's.</summary>
    public LoginEndpoint? LoginEndpoint { get; }

    /// <summary>What a token was requested: authorization_code, refresh_token or device_code; null for anything else.</summary>
    public string? GrantType { get; }

    /// <summary>Who called, or logged in. Null when the credentials were not accepted, or not looked at.</summary>
    public EmulatedUser? User { get; }

    /// <summary>The status of the response.</summary>
    public int Status { get; }

    /// <summary>What was wrong with the request; null when nothing was.</summary>
    public string? Problem { get; }

    /// <summary>What was done to the request on purpose: the names of the faults that did something, in order.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Roughly what it takes: two bytes a character, and some for the objects.</summary>
    internal int Bytes { get; }

    /// <summary>One line without the headers, which hold credentials.</summary>
    public override string ToString()
    {
        var faults = Faults.Count == 0 ? "" : $" [{string.Join(", ", Faults)}]";
        return string.Create(CultureInfo.InvariantCulture, $"{Number}. {Method} {PathAndQuery} -> {Status}{faults} {Problem}").TrimEnd();
    }
}
