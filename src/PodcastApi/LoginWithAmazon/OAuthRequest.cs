namespace PodcastApi;

/// <summary>A form for the login, and the secrets in it, which are taken out of every text about it.</summary>
internal sealed class OAuthRequest(OAuthRequestKind step, Uri endpoint, params (string Name, string? Value)[] fields)
{
    private static readonly string[] SecretFields = ["client_secret", "refresh_token", "device_code", "code", "code_verifier"];

    internal OAuthRequestKind Step { get; } = step;

    internal Uri Endpoint { get; } = endpoint;

    internal string[] Secrets { get; } = [.. fields.Where(f => SecretFields.Contains(f.Name)).Select(f => f.Value).OfType<string>()];

    internal HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        request.Content = new SameOriginFormContent(request, Endpoint, fields.Where(f => f.Value is not null).Select(f => new KeyValuePair<string, string>(f.Name, f.Value!)));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", ApiRequestMessage.UserAgent);
        return request;
    }
}
