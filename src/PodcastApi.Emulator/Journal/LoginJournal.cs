namespace PodcastApi.Emulator;

/// <summary>What the journal may keep of a request that is no call of the API: names of parameters, and the values that are no secret.</summary>
internal static class LoginJournal
{
    private const string LeftOut = "(left out)";

    // Not code_challenge: a plain one is the verifier itself.
    private static readonly string[] Harmless = ["client_id", "response_type", "scope", "redirect_uri", "code_challenge_method"];

    private static readonly string[] Secret = ["state", "code", "code_challenge"];

    private static readonly string[] HarmlessHeaders = ["Accept", "Content-Type", "Content-Length", "Host", "User-Agent"];

    internal static string PathAndQuery(EmulatorRequest request) =>
        request.Query.Length == 0 ? request.Path : $"{request.Path}?{string.Join('&', request.Query.Split('&').Select(Parameter))}";

    internal static IReadOnlyList<KeyValuePair<string, string>> Headers(EmulatorRequest request) =>
        [.. request.Headers.Select(header => HarmlessHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase) ? header : KeyValuePair.Create(header.Key, LeftOut))];

    private static string Parameter(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        if (Harmless.Contains(name)) return parameter;

        // The name too, if nobody knows it: whoever forgot one has a value there.
        return Secret.Contains(name) ? $"{name}={LeftOut}" : LeftOut;
    }
}
