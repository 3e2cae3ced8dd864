using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Paging;

public class ListingSecretTests
{
    private const string Token = Clients.AccessToken;

    [Theory]
    [InlineData("""{"data":{"podcastShow":{"id":"s"}},"errors":[{"message":"no, TOKEN"}]}""")]
    [InlineData("""{"data":{"podcastShow":{"id":"s","episodes":{"edges":[],"pageInfo":{"hasNextPage":true,"token":"TOKEN"}}}}}""")]
    [InlineData(
        """{"data":{"podcastShow":{"id":"s","episodes":{"edges":[{"node":{"id":"e"}}],"pageInfo":{"hasNextPage":true,"token":"TOKEN"}}}}}"""
    )]
    [InlineData("""{"data":{"podcastShow":{"id":"s","episodes":7}}}""")]
    public async Task What_a_listing_that_breaks_off_says_holds_no_credential(string body)
    {
        using var handler = new StubHandler(_ =>
        {
            var response = StubHandler.Json(body.Replace("TOKEN", Token, StringComparison.Ordinal));
            response.Headers.Add("x-amzn-RequestId", "id-" + Token);
            return response;
        });
        using var client = Clients.Over(handler);

        var error = (await FluentActions.Awaiting(async () =>
        {
            await foreach (var _ in client.ListEpisodesAsync("s")) continue;
        }).Should().ThrowExactlyAsync<PodcastApiException>()).Which;

        (error.ToString() + error.RequestId).Should().NotContain(Token).And.NotContain(Token["Atza|".Length..]);
        error.RequestId.Should().Be("id-[redacted]");
    }

    [Fact]
    public async Task A_redirect_to_a_host_that_holds_the_key_is_told_without_it()
    {
        using var handler = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Found);
            response.Headers.Location = new Uri($"https://{Clients.ApiKey}.example.com/");
            return response;
        });
        using var client = Clients.Over(handler);

        var error = (await client.Awaiting(c => c.GetPodcastShowAsync("s")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.ToString().Should().Contain("[redacted].example.com").And.NotContain(Clients.ApiKey);
    }

    [Fact]
    public async Task A_response_from_a_host_that_holds_the_key_is_told_without_it()
    {
        using var handler = new StubHandler(_ =>
        {
            var response = StubHandler.Json("{}");
            response.RequestMessage = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://{Clients.ApiKey}.example.com/"));
            return response;
        });
        using var client = Clients.Over(handler);

        (await client.Awaiting(c => c.GetPodcastShowAsync("s")).Should().ThrowAsync<PodcastApiException>())
            .Which.ToString()
            .Should()
            .NotContain(Clients.ApiKey);
    }
}
