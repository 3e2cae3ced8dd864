using System.Net;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator.Tests;

/// <summary>Raw requests to an emulator without a port.</summary>
internal sealed class Api(PodcastApiEmulator emulator) : IDisposable
{
    private readonly HttpClient _http = new(emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };

    internal Task<(HttpStatusCode Status, JsonNode Json)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    internal async Task<(HttpStatusCode Status, JsonNode Json)> SendAsync(HttpMethod method, string path, string? apiKey = "key", string? authorization = "Bearer token")
    {
        using var request = new HttpRequestMessage(method, new Uri(_http.BaseAddress!.GetLeftPart(UriPartial.Authority) + "/v1/" + path));
        if (apiKey is not null) request.Headers.TryAddWithoutValidation("x-api-key", apiKey);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public void Dispose() => _http.Dispose();
}
