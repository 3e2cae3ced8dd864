namespace PodcastApi.Emulator;

/// <summary>A request as it was sent, whichever way it came.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="PathAndQuery">Still percent-encoded.</param>
/// <param name="Headers">In their order; a name may come twice.</param>
internal sealed record EmulatorRequest(string Method, string PathAndQuery, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>A login's; null when it is too long, or the API's, which takes none.</summary>
    internal string? Body { get; init; }

    /// <summary>Where the client sent it, on a server; null when it did not say.</summary>
    internal Uri? Origin { get; init; }

    internal string Path => PathAndQuery.Split('?', 2)[0];

    /// <summary>Without the question mark; empty when there is none.</summary>
    internal string Query => PathAndQuery.Split('?', 2) is [_, var query] ? query : "";

    internal bool HasBody => Header("Content-Length") is not (null or "0") || Header("Transfer-Encoding") is not null;

    /// <summary>Null when it was not sent, or sent empty.</summary>
    internal string? Header(string name)
    {
        var value = Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>For messages.</summary>
    public override string ToString() => $"{Method} {PathAndQuery}";
}
