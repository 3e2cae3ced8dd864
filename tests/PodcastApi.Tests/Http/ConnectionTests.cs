using System.Net;

namespace PodcastApi.Tests.Http;

public class ConnectionTests
{
    [Fact]
    public async Task Requests_ask_for_HTTP_2_where_the_server_speaks_it()
    {
        var (version, policy) = (new Version(), (HttpVersionPolicy?)null);
        using var handler = new StubHandler(request =>
        {
            (version, policy) = (request.Version, request.VersionPolicy);
            return StubHandler.Json(Repository.Example("getPodcastShow.200"));
        });
        using var client = Clients.Over(handler);

        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

#if LIBRARY_NETSTANDARD
        version.Should().Be(HttpVersion.Version11);
#else
        version.Should().Be(HttpVersion.Version20);
#endif
        policy.Should().Be(HttpVersionPolicy.RequestVersionOrLower);
    }

    [Fact]
    public async Task A_request_prints_no_credentials()
    {
        var text = "";
        using var handler = new StubHandler(request =>
        {
            text = request.ToString();
            return StubHandler.Json(Repository.Example("getPodcastShow.200"));
        });
        using var client = Clients.Over(handler);

        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        text.Should().Be("GET https://api.music.amazon.dev/v1/podcasts/shows/x");
    }

    [Fact]
    public void The_clients_own_HttpClient_leaves_deadlines_to_the_client()
    {
        using var client = DefaultHttpClient.Create();

        client.Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

#if LIBRARY_NETSTANDARD
    [Fact]
    public void The_clients_own_connections_are_as_documented()
    {
        using var handler = DefaultHttpClient.CreateHandler().Should().BeOfType<HttpClientHandler>().Subject;

        handler.AllowAutoRedirect.Should().BeFalse();
        handler.UseCookies.Should().BeFalse();
        handler.AutomaticDecompression.Should().Be(DecompressionMethods.GZip);
        handler.MaxConnectionsPerServer.Should().Be(int.MaxValue, ".NET Framework's default is two");
    }
#else
    [Fact]
    public void The_clients_own_connections_are_as_documented()
    {
        using var handler = DefaultHttpClient.CreateHandler().Should().BeOfType<SocketsHttpHandler>().Subject;

        handler.AllowAutoRedirect.Should().BeFalse();
        handler.UseCookies.Should().BeFalse();
        handler.AutomaticDecompression.Should().Be(DecompressionMethods.GZip);
        handler
            .PooledConnectionLifetime.Should()
            .BePositive()
            .And.BeLessThan(TimeSpan.FromMinutes(10), "changes of the DNS are to be seen");
        handler.EnableMultipleHttp2Connections.Should().BeTrue();
        handler.InitialHttp2StreamWindowSize.Should().Be(1024 * 1024);
    }
#endif
}
