namespace PodcastApi.Emulator;

/// <summary>A request as sent, over HTTP or in process.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="PathAndQuery">The path and query, percent-encoded.</param>
/// <param name="Headers">The headers, in order. A name may occur more than once.</param>
internal sealed record EmulatorRequest(string Method, string PathAndQuery, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>The body of a login request; null if it is too long, or for API requests, which have none.</summary>
    internal string? Body { get; init; }

    /// <summary>The origin that the client addressed, on a server; null if unknown.</summary>
    internal Uri? Origin { get; init; }

    internal string Path => PathAndQuery.Split('?', 2)[0];

    /// <summary>The query without the question mark; empty if there is none.</summary>
    internal string Query => PathAndQuery.Split('?', 2) is [_, var query] ? query : "";

    internal bool HasBody => Header("Content-Length") is not (null or "0") || Header("Transfer-Encoding") is not null;

    /// <summary>Returns the value of a header; null if it is absent or empty.</summary>
    internal string? Header(string name)
    {
        var value = Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>Returns the request line for messages.</summary>
    public override string ToString() => $"{Method} {PathAndQuery}";
}
