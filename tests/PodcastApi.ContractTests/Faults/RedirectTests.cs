using System.Net;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Faults;

public class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_never_followed_with_credentials(int status)
    {
        await using var elsewhere = RawServer.Sending(RawServer.Response("{}"u8.ToArray()));
        await using var server = Redirecting(status, elsewhere.BaseAddress);
        using var client = new PodcastClient(Options(server));

        var error = (await client.Awaiting(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.StatusCode.Should().Be((HttpStatusCode)status);
        elsewhere.Requests.Should().Be(0);
    }

    [Fact]
    public async Task A_response_from_another_host_through_the_callers_HttpClient_is_rejected()
    {
        await using var elsewhere = RawServer.Sending(RawServer.Response("""{"data":{"podcastShow":{"id":"spoofed"}}}"""u8.ToArray()));
        await using var server = Redirecting(302, elsewhere.BaseAddress);
        using var following = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true });
        using var client = new PodcastClient(following, Options(server));

        var error = (await client.Awaiting(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.StatusCode.Should().BeNull();
        error.Message.Should().Contain("a redirect led to " + elsewhere.BaseAddress.GetLeftPart(UriPartial.Authority));
    }

    private static RawServer Redirecting(int status, Uri target) =>
        RawServer.Sending(
            System.Text.Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status} Moved\r\nLocation: {target}v1/podcasts/shows/x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    private static PodcastClientOptions Options(RawServer server) =>
        new()
        {
            ApiKey = ContractTest.ApiKey,
            AccessToken = ContractTest.AccessToken,
            BaseAddress = new Uri(server.BaseAddress, "v1"),
            MaxRetries = 0,
        };
}
