using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Errors;

public class SuccessTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData((HttpStatusCode)299)]
    public async Task Any_2xx_that_holds_the_named_object_is_a_success(HttpStatusCode status)
    {
        using var handler = new StubHandler(_ => StubHandler.Json(Repository.Example("savePodcastEpisode.200"), status));
        using var client = Clients.Over(handler);

        var response = await client.WithResponse.SavePodcastEpisodeAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(status);
        response.Value.SaveState.Should().Be(SaveState.Saved);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, "")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, """{"data":null}""")]
    [InlineData(HttpStatusCode.OK, """{"data":{"followPodcastShow":null}}""")]
    public async Task A_write_without_the_named_object_is_an_error_too(HttpStatusCode status, string body)
    {
        using var handler = new StubHandler(_ => StubHandler.Json(body, status));
        using var client = Clients.Over(handler);

        var error = (await client.Invoking(c => c.FollowPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.StatusCode.Should().Be(status);
        error.Message.Should().Contain("no data.followPodcastShow: ");
    }

    [Fact]
    public async Task Errors_beside_a_missing_object_stand_in_the_message()
    {
        using var handler = StubHandler.Responding(
            """{"errors":[{"message":"first","extensions":{"code":1}},{"message":"second"}],"data":{"podcastShow":null}}"""
        );
        using var client = Clients.Over(handler);

        var error = (await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.Message.Should().Be("HTTP 200 (OK) from getPodcastShow: no data.podcastShow: it is null. Errors: first; second");
        error.ApiMessage.Should().Be("first; second");
    }

    [Theory]
    [InlineData("""[{"message":"odd","extensions":{"a":1.10}},null,"text",{}]""", "odd", "text", null)]
    [InlineData("""{"message":"alone"}""", "alone")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Errors_beside_the_object_come_with_the_response(string errors, params string?[] messages)
    {
        using var handler = StubHandler.Responding($$"""{"data": {"podcastShow": {"id": "s"} }, "errors": {{errors}} }""");
        using var client = Clients.Over(handler);

        var response = await client.WithResponse.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        response.Value.Id.Should().Be("s");
        response.Errors.Select(e => e.Message).Should().Equal(messages);
        if (messages is ["odd", ..]) response.Errors[0].Json.Text.Should().Be("""{"message":"odd","extensions":{"a":1.10}}""");
    }

    [Fact]
    public async Task What_stands_beside_the_object_is_kept()
    {
        using var handler = StubHandler.Responding(
            """{"extensions":{"a":1},"data":{"other":[1],"podcastShows":[null,{"id":"s"},{"title":"no id"}]},"x":1.10}"""
        );
        using var client = Clients.Over(handler);

        var response = await client.WithResponse.GetPodcastShowsAsync(["s"], cancellationToken: TestContext.Current.CancellationToken);

        response.Value.Select(s => s.Id).Should().Equal("s");
        response.AdditionalProperties.Select(f => f.Key + "=" + f.Value).Should().Equal(
            "extensions={\"a\":1}", "x=1.10", "data.other=[1]", "data.podcastShows=[null,{\"id\":\"s\"},{\"title\":\"no id\"}]");
    }

    [Fact]
    public async Task Names_that_read_like_each_others_paths_are_kept_apart()
    {
        using var handler = StubHandler.Responding(
            """{"[\"data.x\"]":1,"data.x":2,"data":{"x":3,"podcastShow":{"id":"s"}},"[\"[\"data.x\"]\"]":4}"""
        );
        using var client = Clients.Over(handler);

        var response = await client.WithResponse.GetPodcastShowAsync("s", cancellationToken: TestContext.Current.CancellationToken);

        response.AdditionalProperties.Values.Select(value => value.Text).Should().BeEquivalentTo("1", "2", "3", "4");
        (response.AdditionalProperties["data.x"].Text, response.AdditionalProperties["[\"data.x\"]"].Text).Should().Be(("3", "2"));
    }

    [Fact]
    public async Task Many_calls_at_once_share_a_client()
    {
        using var handler = new StubHandler(request =>
            StubHandler.Json($$"""{"data": {"podcastShow": {"id": "{{request.RequestUri!.Segments[^1]}}"} } }"""));
        using var client = Clients.Over(handler);

        var shows = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => client.GetPodcastShowAsync($"id{n}"))));

        shows.Select(s => s.Id).Should().Equal(Enumerable.Range(0, 200).Select(n => $"id{n}"));
    }
}
