namespace PodcastApi.Emulator.Tests;

public sealed class RejectionTests : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new();

    [Theory]
    [InlineData("podcasts/shows/B077DT8KHW?limit=0")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=101")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=-1")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=abc")]
    [InlineData("podcasts/shows/B077DT8KHW?limit=")]
    [InlineData("podcasts/shows/B077DT8KHW?limit")]
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

        var response = await api.GetAsync(path);

        response.Status.Should().Be(400);
        response.Code.Should().Be("BAD_REQUEST");
        ((string?)response.Json["error"]!["status"]).Should().Be("400");
        response.Message.Should().StartWith($"GET /v1/{path}: ");
    }

    [Theory]
    [InlineData("podcasts/shows", 100)]
    [InlineData("podcasts/episodes", 50)]
    public async Task One_id_too_many_is_a_bad_request(string path, int most)
    {
        using var api = new Api(_emulator);

        var allowed = await api.GetAsync($"{path}?ids={string.Join(',', Enumerable.Range(0, most))}");
        var rejected = await api.GetAsync($"{path}?ids={string.Join(',', Enumerable.Range(0, most + 1))}");

        allowed.Status.Should().Be(200);
        rejected.Status.Should().Be(400);
        rejected.Message.Should().EndWith($"There are {most + 1} ids; send at most {most}.");
    }

    [Theory]
    [InlineData("GET", "podcasts/shows/unknown")]
    [InlineData("GET", "podcasts/episodes/unknown")]
    [InlineData("GET", "podcasts/shows/")]
    [InlineData("GET", "podcasts/shows/B077DT8KHW/episodes")]
    [InlineData("GET", "playlists/1")]
    [InlineData("PUT", "me/podcasts/episodes/unknown")]
    [InlineData("DELETE", "me/followed/podcasts/shows/unknown")]
    public async Task An_unknown_id_is_not_found(string method, string path)
    {
        using var api = new Api(_emulator);

        var response = await api.SendAsync(new HttpMethod(method), path, cancellationToken: TestContext.Current.CancellationToken);

        response.Status.Should().Be(404);
        response.Code.Should().Be("RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task A_wrong_method_gets_the_allowed_ones()
    {
        using var api = new Api(_emulator);

        var response = await api.SendAsync(
            HttpMethod.Post,
            "me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3",
            cancellationToken: TestContext.Current.CancellationToken);

        response.Status.Should().Be(405);
        response.Headers["Allow"].Should().Be("PUT, DELETE");
    }

    [Fact]
    public async Task A_body_is_rejected()
    {
        using var api = new Api(_emulator);
        using var body = new StringContent("{}");

        var response = await api.SendAsync(
            HttpMethod.Put,
            "me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3",
            content: body,
            cancellationToken: TestContext.Current.CancellationToken);

        response.Status.Should().Be(400);
        response.Message.Should().EndWith("This operation takes no body.");
    }

    [Fact]
    public async Task Each_response_has_an_id_of_its_own()
    {
        using var api = new Api(_emulator);

        var one = await api.GetAsync("podcasts/shows/unknown");
        var two = await api.GetAsync("podcasts/shows/unknown");

        one.Headers["x-amzn-RequestId"].Should().Be((string?)one.Json["error"]!["reference"]).And.NotBe(two.Headers["x-amzn-RequestId"]);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
