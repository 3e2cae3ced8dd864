namespace PodcastApi.Tests.Http;

/// <summary>A request as it left the client.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, bool HasBody)
{
    internal string PathAndQuery => Uri.PathAndQuery;

    internal string? Header(string name) => Headers.GetValueOrDefault(name);

    internal static SentRequest From(HttpRequestMessage request) =>
        new(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is not null);
}
