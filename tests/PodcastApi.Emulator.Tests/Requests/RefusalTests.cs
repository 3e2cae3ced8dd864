using System.Net;

namespace PodcastApi.Emulator.Tests;

public sealed class RefusalTests : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new();

    [Theory]
    [InlineData("podcasts/shows/B077DT8KHW?limit=0")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=101")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=abc")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=1&limit=2")]
    [InlineData("podcasts/shows/B077DT8KHW?cursor=")]
    [InlineData("podcasts/shows/B077DT8KHW?cursor=nonsense")]
    [InlineData("podcasts/shows/B077DT8KHW?market=de")]
    [InlineData("podcasts/shows?ids=B077DT8KHW&cursor=nonsense")]
    [InlineData("podcasts/shows")]
    [InlineData("podcasts/shows?ids=")]
    [InlineData("podcasts/shows?ids=a,,b")]
    [InlineData("podcasts/episodes?ids=a&limit=2")]
    public async Task A_wrong_query_is_a_bad_request(string path)
    {
        using var api = new Api(_emulator);

        var (status, json) = await api.GetAsync(path);

        status.Should().Be(HttpStatusCode.BadRequest);
        ((string?)json["error"]!["code"]).Should().Be("BAD_REQUEST");
        ((string?)json["error"]!["status"]).Should().Be("400");
        ((string?)json["error"]!["message"]).Should().StartWith("GET /v1/" + path);
    }

    [Theory]
    [InlineData("podcasts/shows", 100)]
    [InlineData("podcasts/episodes", 50)]
    public async Task One_id_too_many_is_a_bad_request(string path, int most)
    {
        using var api = new Api(_emulator);

        var (allowed, _) = await api.GetAsync($"{path}?ids={string.Join(',', Enumerable.Range(0, most))}");
        var (refused, _) = await api.GetAsync($"{path}?ids={string.Join(',', Enumerable.Range(0, most + 1))}");

        allowed.Should().Be(HttpStatusCode.OK);
        refused.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("podcasts/shows/unknown")]
    [InlineData("podcasts/episodes/unknown")]
    [InlineData("podcasts/shows/")]
    [InlineData("playlists/1")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var api = new Api(_emulator);

        var (status, json) = await api.GetAsync(path);

        status.Should().Be(HttpStatusCode.NotFound);
        ((string?)json["error"]!["code"]).Should().Be("RESOURCE_NOT_FOUND");
    }

    [Theory]
    [InlineData(null, "Bearer token", "NO_X_API_KEY")]
    [InlineData("key", null, "NO_ACCESS_TOKEN")]
    [InlineData("key", "Basic token", "INVALID_AUTH_TYPE")]
    public async Task Missing_credentials_are_named(string? apiKey, string? authorization, string code)
    {
        using var api = new Api(_emulator);

        var (status, json) = await api.SendAsync(HttpMethod.Get, "podcasts/shows/B077DT8KHW", apiKey, authorization);

        status.Should().Be(HttpStatusCode.Unauthorized);
        ((string?)json["error"]!["code"]).Should().Be(code);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
