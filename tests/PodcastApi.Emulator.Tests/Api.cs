namespace PodcastApi.Emulator.Tests;

/// <summary>Raw requests to an emulator, over its port if it has one.</summary>
internal sealed class Api(PodcastApiEmulator emulator) : IDisposable
{
    private readonly HttpClient _http = emulator.BaseAddress.Port == 9 ? new(emulator.CreateHandler()) : new(new SocketsHttpHandler());

    internal Task<ApiReply> GetAsync(string path, string token = "token") =>
        SendAsync(HttpMethod.Get, path, authorization: "Bearer " + token);

    internal async Task<ApiReply> SendAsync(
        HttpMethod method,
        string path,
        string? apiKey = "key",
        string? authorization = "Bearer token",
        HttpContent? content = null,
        CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, new Uri(emulator.BaseAddress.AbsoluteUri + path)) { Content = content };
        if (apiKey is not null) request.Headers.TryAddWithoutValidation("x-api-key", apiKey);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return new ApiReply(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(cancellationToken),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => _http.Dispose();
}
