using System.Net;

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
        request.Content = new SameOriginFormContent(
            request,
            Endpoint,
            fields.Where(f => f.Value is not null).Select(f => new KeyValuePair<string, string>(f.Name, f.Value!)));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", ApiRequestMessage.UserAgent);
        return request;
    }

    /// <summary>
    /// A form that is written to the host that it is for, and to no other: after a 307 a handler that follows redirects would
    /// post it, with its secrets, to wherever that leads. Such handlers change the address of the request itself.
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
