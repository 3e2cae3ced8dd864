using System.Net;

namespace PodcastApi;

/// <summary>A form for Login with Amazon, and the secrets in it, which are redacted in every text about it.</summary>
internal sealed class OAuthRequest(OAuthRequestKind kind, Uri endpoint, params (string Name, string? Value)[] fields)
{
    private static readonly string[] SecretFields = ["client_secret", "refresh_token", "device_code", "code", "code_verifier"];

    internal OAuthRequestKind Kind { get; } = kind;

    internal Uri Endpoint { get; } = endpoint;

    internal string[] Secrets { get; } = [.. fields.Where(f => SecretFields.Contains(f.Name)).Select(f => f.Value).OfType<string>()];

    internal HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        request.Content = new SameOriginFormContent(
            request,
            Endpoint,
            fields.Where(f => f.Value is not null).Select(f => new KeyValuePair<string, string>(f.Name, f.Value!)));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", ApiRequestMessage.UserAgent);
        return request;
    }

    /// <summary>
    /// Form content that is written only to the intended host. After a 307, a handler that follows redirects would otherwise post the
    /// form with its secrets to the new host. Such handlers change the URI of the request itself.
    /// </summary>
    private sealed class SameOriginFormContent(HttpRequestMessage request, Uri endpoint, IEnumerable<KeyValuePair<string, string>> fields)
        : FormUrlEncodedContent(fields)
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            request.RequestUri is { } target && HttpTransport.SameOrigin(target, endpoint)
                ? base.SerializeToStreamAsync(stream, context)
                : throw new HttpRequestException("the form is for another host");
    }
}
