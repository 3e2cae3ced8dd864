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

        foreach (var path in (string[])["/", "/users", "/journal", "/journal/rows", "/assets/page.js", "/reference/ui/swagger-ui.css"])
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

    [Fact]
    public async Task The_API_responds_to_any_host_name()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync(
            "/v1/podcasts/shows/B077DT8KHW",
            ("Host", "api.example"),
            ("x-api-key", "key"),
            ("Authorization", "Bearer token"));

        reply.Status.Should().Be(HttpStatusCode.OK);
    }
}
