namespace PodcastApi.Emulator.Tests;

public sealed class RefusalTests : IAsyncDisposable
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

        var answer = await api.GetAsync(path);

        answer.Status.Should().Be(400);
        answer.Code.Should().Be("BAD_REQUEST");
        ((string?)answer.Json["error"]!["status"]).Should().Be("400");
        answer.Message.Should().StartWith($"GET /v1/{path}: ");
    }

    [Theory]
    [InlineData("podcasts/shows", 100)]
    [InlineData("podcasts/episodes", 50)]
    public async Task One_id_too_many_is_a_bad_request(string path, int most)
    {
        using var api = new Api(_emulator);

        var allowed = await api.GetAsync($"{path}?ids={string.Join(',', Enumerable.Range(0, most))}");
        var refused = await api.GetAsync($"{path}?ids={string.Join(',', Enumerable.Range(0, most + 1))}");

        allowed.Status.Should().Be(200);
        refused.Status.Should().Be(400);
        refused.Message.Should().EndWith($"These are {most + 1} ids; send at most {most}.");
    }

    [Theory]
    [InlineData("GET", "podcasts/shows/unknown")]
    [InlineData("GET", "podcasts/episodes/unknown")]
    [InlineData("GET", "podcasts/shows/")]
    [InlineData("GET", "podcasts/shows/B077DT8KHW/episodes")]
    [InlineData("GET", "playlists/1")]
    [InlineData("PUT", "me/podcasts/episodes/unknown")]
    [InlineData("DELETE", "me/followed/podcasts/shows/unknown")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        using var api = new Api(_emulator);

        var answer = await api.SendAsync(new HttpMethod(method), path, cancellationToken: TestContext.Current.CancellationToken);

        answer.Status.Should().Be(404);
        answer.Code.Should().Be("RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_ones()
    {
        using var api = new Api(_emulator);

        var answer = await api.SendAsync(HttpMethod.Post, "me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3", cancellationToken: TestContext.Current.CancellationToken);

        answer.Status.Should().Be(405);
        answer.Headers["Allow"].Should().Be("PUT, DELETE");
    }

    [Fact]
    public async Task A_body_is_refused()
    {
        using var api = new Api(_emulator);
        using var body = new StringContent("{}");

        var answer = await api.SendAsync(HttpMethod.Put, "me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3", content: body, cancellationToken: TestContext.Current.CancellationToken);

        answer.Status.Should().Be(400);
        answer.Message.Should().EndWith("This operation takes no body.");
    }

    [Fact]
    public async Task Each_answer_has_an_id_of_its_own()
    {
        using var api = new Api(_emulator);

        var one = await api.GetAsync("podcasts/shows/unknown");
        var two = await api.GetAsync("podcasts/shows/unknown");

        one.Headers["x-amzn-RequestId"].Should().Be((string?)one.Json["error"]!["reference"]).And.NotBe(two.Headers["x-amzn-RequestId"]);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
