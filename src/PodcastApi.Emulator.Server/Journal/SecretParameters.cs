namespace PodcastApi.Emulator.Server;

/// <summary>Redacts the values of query parameters that hold a credential. The API rejects these parameters, but tells them.</summary>
internal static class SecretParameters
{
    internal static string Redact(string pathAndQuery) =>
        pathAndQuery.Split('?', 2) is [var path, var query]
            ? $"{path}?{string.Join('&', query.Split('&').Select(Parameter))}"
            : pathAndQuery;

    private static string Parameter(string parameter) =>
        parameter.Split('=', 2) is [var name, { Length: > 0 }] && EntryRedactor.IsSecret(Uri.UnescapeDataString(name))
            ? $"{name}={EntryRedactor.Redacted}"
            : parameter;
}
