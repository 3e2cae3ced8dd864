using Newtonsoft.Json;

namespace PodcastApi.Tests.Http;

public class OperationTests
{
    public static TheoryData<string, string, string> Documented => new()
    {
        { "getPodcastShow", "GET", "/v1/podcasts/shows/B077DT8KHW?limit=2" },
        { "getPodcastShows", "GET", "/v1/podcasts/shows?ids=one,two&limit=7&cursor=7%3Aabc" },
        { "getPodcastEpisode", "GET", "/v1/podcasts/episodes/B077DT8KHW" },
        { "getPodcastEpisodes", "GET", "/v1/podcasts/episodes?ids=one,two" },
        { "savePodcastEpisode", "PUT", "/v1/me/podcasts/episodes/B077DT8KHW" },
        { "removePodcastEpisode", "DELETE", "/v1/me/podcasts/episodes/B077DT8KHW" },
        { "followPodcastShow", "PUT", "/v1/me/followed/podcasts/shows/B077DT8KHW" },
        { "unfollowPodcastShow", "DELETE", "/v1/me/followed/podcasts/shows/B077DT8KHW" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Each_operation_sends_the_documented_request_once(string operation, string method, string pathAndQuery)
    {
        using var handler = StubHandler.Responding(Repository.Example(operation + ".200"));
        using var client = Clients.Over(handler);

        await Call(client, operation);

        var request = handler.Requests.Should().ContainSingle().Subject;
        request.Method.Should().Be(method);
        request.Uri.AbsoluteUri.Should().Be("https://api.music.amazon.dev" + pathAndQuery);
        request.Header("x-api-key").Should().Be(Clients.ApiKey);
        request.Header("Authorization").Should().Be("Bearer " + Clients.AccessToken);
        request.Header("Accept").Should().Be("application/json");
        request.Header("User-Agent").Should().StartWith("PodcastApi/");
        request.HasBody.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Each_operation_gives_the_object_that_the_documentation_names(string operation, string method, string pathAndQuery)
    {
        using var handler = StubHandler.Responding(Repository.Example(operation + ".200"));
        using var client = Clients.Over(handler);

        var result = await Call(client, operation);

        result.Should().NotBeNull($"{method} {pathAndQuery} responses with it");
        var documented = JsonTrees.Parse(Repository.Example(operation + ".200"))["data"]!.First!.First!;
        JsonTrees.Canonical(JsonConvert.SerializeObject(result)).Should().Be(JsonTrees.Canonical(documented.ToString()));
    }

    [Fact]
    public async Task WithResponse_tells_what_came_beside_the_object()
    {
        using var handler = new StubHandler(_ =>
        {
            var response = StubHandler.Json(Repository.Example("getPodcastShows.200"));
            response.Headers.Add("x-amzn-RequestId", "request-1");
            return response;
        });
        using var client = Clients.Over(handler);

        var response = await client.WithResponse.GetPodcastShowsAsync(
            ["a"],
            options: new PodcastCallOptions { KeepBody = true },
            cancellationToken: TestContext.Current.CancellationToken);

        response.Value.Should().HaveCount(2);
        response.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        response.RequestId.Should().Be("request-1");
        response.Headers["X-AMZN-REQUESTID"].Should().Equal("request-1");
        response.Headers["content-type"].Should().Equal("application/json; charset=utf-8");
        response.Attempts.Should().Be(1);
        response.AdditionalProperties["extensions"].Text.Should().Be("{}");
        System.Text.Encoding.UTF8.GetString(response.Body!.Value.Span).Should().Be(Repository.Example("getPodcastShows.200"));
    }

    [Fact]
    public async Task WithResponse_keeps_no_body_unless_asked()
    {
        using var handler = StubHandler.Responding(Repository.Example("getPodcastShow.200"));
        using var client = Clients.Over(handler);

        (await client.WithResponse.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken))
            .Body.Should()
            .BeNull();
    }

    internal static async Task<object> Call(PodcastClient client, string operation) => operation switch
    {
        "getPodcastShow" => await client.GetPodcastShowAsync("B077DT8KHW", limit: 2),
        "getPodcastShows" => await client.GetPodcastShowsAsync(["one", "two"], 7, "7:abc"),
        "getPodcastEpisode" => await client.GetPodcastEpisodeAsync("B077DT8KHW"),
        "getPodcastEpisodes" => await client.GetPodcastEpisodesAsync(["one", "two"]),
        "savePodcastEpisode" => await client.SavePodcastEpisodeAsync("B077DT8KHW"),
        "removePodcastEpisode" => await client.RemovePodcastEpisodeAsync("B077DT8KHW"),
        "followPodcastShow" => await client.FollowPodcastShowAsync("B077DT8KHW"),
        "unfollowPodcastShow" => await client.UnfollowPodcastShowAsync("B077DT8KHW"),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
