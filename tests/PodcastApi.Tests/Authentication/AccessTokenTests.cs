using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Authentication;

public class AccessTokenTests
{
    [Fact]
    public async Task The_provider_is_asked_with_the_operations_scopes()
    {
        using var handler = StubHandler.Responding(
            Repository.Example("getPodcastShow.200"),
            Repository.Example("savePodcastEpisode.200"),
            Repository.Example("followPodcastShow.200"));
        var provider = new RecordingTokenProvider("token");
        using var client = Over(handler, provider);

        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await client.SavePodcastEpisodeAsync("x", TestContext.Current.CancellationToken);
        await client.FollowPodcastShowAsync("x", TestContext.Current.CancellationToken);

        provider
            .Requested.Select(r => r.Scopes.Should().ContainSingle().Subject)
            .Should()
            .Equal("music::catalog", "music::library", "music::favorites");
        provider.Requested.Should().OnlyContain(r => r.RejectedToken == null);
    }

    [Fact]
    public async Task A_rejected_token_is_refreshed_once_and_the_call_repeated_once()
    {
        using var handler = Rejecting("old");
        var provider = new RecordingTokenProvider("old", "new");
        using var client = Over(handler, provider);

        var response = await client.WithResponse.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        response.Attempts.Should().Be(2);
        provider.Requested.Select(r => r.RejectedToken).Should().Equal(null, "old");
        handler.Requests.Select(r => r.Header("Authorization")).Should().Equal("Bearer old", "Bearer new");
    }

    [Fact]
    public async Task A_second_rejection_is_the_end()
    {
        using var handler = Rejecting("old", "new");
        var provider = new RecordingTokenProvider("old", "new", "newer");
        using var client = Over(handler, provider);

        var error = (await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        error.Attempts.Should().Be(2);
        provider.Requested.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_refresh_that_fails_leaves_the_rejection_to_be_told()
    {
        using var handler = Rejecting("old");
        var cause = new TimeoutException("login is down");
        using var client = Over(handler, new FailingRefresh("old", cause));

        var error = (await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        (error.StatusCode, error.Code, error.InnerException).Should().Be((HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN", cause));
    }

    [Fact]
    public async Task The_same_token_again_means_that_there_is_no_other()
    {
        using var handler = Rejecting(Clients.AccessToken);
        using var client = Clients.Over(handler);

        await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>().Where(e => e.Attempts == 1);

        handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nx-other: b")]
    [InlineData(null)]
    public async Task An_unusable_token_is_never_sent_and_never_told(string? token)
    {
        using var handler = StubHandler.Responding("{}");
        using var client = Over(handler, new RecordingTokenProvider(token!));

        var error = await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<InvalidOperationException>();

        error.Which.ToString().Should().NotContain("x-other");
        handler.Requests.Should().BeEmpty();
    }

    private static PodcastClient Over(HttpMessageHandler handler, IAccessTokenProvider provider) =>
        Clients.Over(handler, o => (o.AccessToken, o.AccessTokenProvider) = (null, provider));

    private static StubHandler Rejecting(params string[] tokens) =>
        new(request =>
            tokens.Contains(request.Headers.Authorization!.Parameter)
                ? StubHandler.Json(
                    """{"error":{"status":"401","code":"INVALID_ACCESS_TOKEN","message":"expired"}}""",
                    HttpStatusCode.Unauthorized)
                : StubHandler.Json(Repository.Example("getPodcastShow.200")));
}
