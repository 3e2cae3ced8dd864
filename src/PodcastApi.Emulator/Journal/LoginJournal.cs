namespace PodcastApi.Emulator;

/// <summary>Redacts requests outside the API for the journal: keeps parameter names and values that are not secret.</summary>
internal static class LoginJournal
{
    internal const string Redacted = "(redacted)";

    // Excludes code_challenge: with the plain method it is the verifier.
    private static readonly string[] Harmless = ["client_id", "response_type", "scope", "redirect_uri", "code_challenge_method"];

    private static readonly string[] Secret = ["state", "code", "code_challenge"];

    private static readonly string[] HarmlessHeaders = ["Accept", "Content-Type", "Content-Length", "Host", "User-Agent"];

    // Excludes Location, which contains the code and the state.
    private static readonly string[] HarmlessResponseHeaders =
        ["x-amzn-RequestId", "Content-Type", "Content-Length", "Cache-Control", "Pragma", "Allow", "Retry-After", "Referrer-Policy"];

    internal static string PathAndQuery(EmulatorRequest request) =>
        request.Query.Length == 0 ? request.Path : $"{request.Path}?{string.Join('&', request.Query.Split('&').Select(Parameter))}";

    internal static IReadOnlyList<KeyValuePair<string, string>> Headers(EmulatorRequest request) =>
        Redact(request.Headers, HarmlessHeaders);

    internal static IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders(EmulatorResponse response) =>
        Redact(response.AllHeaders(), HarmlessResponseHeaders);

    private static IReadOnlyList<KeyValuePair<string, string>> Redact(
        IEnumerable<KeyValuePair<string, string>> headers, string[] harmless) =>
        [
            .. headers.Select(header =>
                harmless.Contains(header.Key, StringComparer.OrdinalIgnoreCase) ? header : KeyValuePair.Create(header.Key, Redacted)),
        ];

    private static string Parameter(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        if (Harmless.Contains(name)) return parameter;

        // Unknown names are redacted too: a name may be missing, so that the text is a value.
        return Secret.Contains(name) ? $"{name}={Redacted}" : Redacted;
    }
}
