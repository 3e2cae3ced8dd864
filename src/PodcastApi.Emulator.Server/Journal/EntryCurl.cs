namespace PodcastApi.Emulator.Server;

/// <summary>Creates a curl command for a request of the journal. Credentials are taken from variables of the shell.</summary>
internal static class EntryCurl
{
    // curl sets these itself, for the request that it sends.
    private static readonly string[] OwnHeaders = ["Host", "Connection", "Keep-Alive", "Content-Length", "Transfer-Encoding", "Expect"];

    internal static string Of(RedactedEntry entry, string host)
    {
        var url = $"http://{host}{entry.PathAndQuery}";
        IEnumerable<string> parts =
        [
            "curl" + Method(entry.Method) + Options(url),
            .. entry.RequestHeaders.Select(header => Header(header.Key, header.Value)).OfType<string>().Select(header => "-H " + header),
            ShellQuote.Always(Printable(url)),
        ];
        return string.Join(" \\\n  ", parts);
    }

    private static string Method(string method) => method switch
    {
        "GET" => "",
        "HEAD" => " --head",
        _ => " -X " + ShellQuote.Of(Printable(method)),
    };

    /// <summary>Prevents that curl expands brackets and removes dots from the path.</summary>
    private static string Options(string url) =>
        (url.AsSpan().ContainsAny("[]{}") ? " --globoff" : "") + (url.Contains("/.", StringComparison.Ordinal) ? " --path-as-is" : "");

    /// <summary>Returns the quoted header; null if curl sets it, or if its value is redacted and no variable has it.</summary>
    private static string? Header(string name, string value)
    {
        if (OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
        if (!value.Contains(EntryRedactor.Redacted, StringComparison.Ordinal))
            return ShellQuote.Always(Printable(value.Length == 0 ? name + ";" : $"{name}: {value}"));
        if (name.Equals("x-api-key", StringComparison.OrdinalIgnoreCase)) return "\"x-api-key: $PODCASTAPI_API_KEY\"";
        if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)) return null;
        return value.StartsWith("Bearer ", StringComparison.Ordinal)
            ? "\"Authorization: Bearer $PODCASTAPI_ACCESS_TOKEN\""
            : "\"Authorization: $PODCASTAPI_ACCESS_TOKEN\"";
    }

    /// <summary>Removes characters that a terminal acts on when the command is pasted, or that show it in another order.</summary>
    private static string Printable(string text) => UntrustedText.Bare(string.Concat(text.Where(c => !char.IsControl(c))));
}
