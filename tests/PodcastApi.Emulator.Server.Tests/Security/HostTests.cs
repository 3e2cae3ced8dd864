using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>DNS rebinding: a foreign site resolves its host name to this machine's address.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("rebound.example")]
    [InlineData("rebound.example:80")]
    [InlineData("localhost.rebound.example")]
    [InlineData("127.0.0.1.rebound.example")]
    [InlineData("192.0.2.1")]
    [InlineData("")]
    public async Task The_page_does_not_respond_to_foreign_host_names(string host)
    {
        await using var site = await Site.StartAsync();
        var token = await site.TokenAsync();

        string[] pages = ["/", "/users", "/journal", "/journal/rows", "/journal/export.har"];
        foreach (var path in (string[])[.. pages, "/assets/page.js", "/reference/ui/swagger-ui.css"])
        {
            var reply = await site.GetAsync(path, ("Host", host));
            ((int)reply.Status).Should().BeOneOf(400, 421);
            reply.Body.Should().NotContain("Atza|emulator");
        }

        var change = await site.PostAsync(
            "/faults/add",
            [("form-token", token), ("kind", "throttled")],
            ("Host", host),
            ("Origin", "http://" + host),
            ("Sec-Fetch-Site", "same-origin"));
        ((int)change.Status).Should().BeOneOf(400, 421);
        site.Emulator.Faults.All.Should().BeEmpty();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:8080")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.8.8.8")]
    [InlineData("[::1]:8080")]
    [InlineData("emulator:8080")]
    public async Task The_page_responds_to_its_own_host_names(string host)
    {
        await using var site = await Site.StartAsync(hostNames: "emulator");

        (await site.GetAsync("/", ("Host", host))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void A_server_on_all_addresses_responds_to_each_address_but_to_no_host_name()
    {
        var hosts = new AllowedHosts(IPAddress.Any, []);

        hosts.Knows(new("192.0.2.1", 80)).Should().BeTrue();
        hosts.Knows(new("[2001:db8::1]")).Should().BeTrue();
        hosts.Knows(new("rebound.example")).Should().BeFalse();
    }

    [Theory]
    [InlineData("/v1/podcasts/shows/B077DT8KHW")]
    [InlineData("/v1/nothing")]
    [InlineData("/auth/o2/token")]
    [InlineData("/ap/oa?client_id=x")]
    public async Task The_API_and_the_login_do_not_respond_to_foreign_host_names_whatever_the_other_headers_say(string path)
    {
        await using var site = await Site.StartAsync();

        foreach (var headers in (IEnumerable<(string, string)[]>)[[], [("Sec-Fetch-Site", "none")], [("Origin", "http://rebound.example")]])
        {
            var reply = await site.GetAsync(
                path, [("Host", "rebound.example"), ("x-api-key", "key"), ("Authorization", "Bearer t"), .. headers]);

            ((int)reply.Status).Should().Be(421);
            reply.Body.Should().Contain("--allow-host rebound.example");
        }

        site.Emulator.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task The_API_responds_to_a_host_name_that_is_allowed()
    {
        await using var site = await Site.StartAsync(hostNames: "api.example");

        var reply = await site.GetAsync(
            "/v1/podcasts/shows/B077DT8KHW",
            ("Host", "api.example"),
            ("x-api-key", "key"),
            ("Authorization", "Bearer token"));

        reply.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_emulator_on_a_port_does_not_respond_to_foreign_host_names()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(
            new PodcastApiEmulatorOptions { HostNames = { "emulator" } }, TestContext.Current.CancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        foreach (var (host, status) in (IEnumerable<(string, int)>)[("rebound.example", 421), ("emulator", 401), ("127.0.0.1", 401)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.BaseAddress, "podcasts/shows/a"));
            request.Headers.Host = host;
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            ((int)response.StatusCode).Should().Be(status, host);
        }
    }
}
