using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class ServerTests
{
    [Fact]
    public async Task One_port_has_the_page_and_the_API()
    {
        await using var site = await Site.StartAsync();
        using var client = new PodcastClient(
            new PodcastClientOptions
            {
                BaseAddress = site.Server.BaseAddress,
                ApiKey = "key",
                AccessToken = "token",
            }
        );

        var show = await client.GetPodcastShowAsync("B077DT8KHW", limit: 1, cancellationToken: TestContext.Current.CancellationToken);

        (await site.ReadAsync("/")).Should().Contain("<h1>Shows</h1>");
        show.Title.Should().Be("The Line");
        site.Server.PageAddress.IsLoopback.Should().BeTrue();
    }

    [Fact]
    public async Task The_given_emulator_is_served()
    {
        var emulator = new PodcastApiEmulator();
        emulator.Catalog.AddShow("Deep Sea");
        await using var site = await Site.StartAsync(emulator);

        site.Server.Emulator.Should().BeSameAs(emulator);
        (await site.ReadAsync("/")).Should().Contain("Deep Sea");
    }

    [Theory]
    [InlineData("/v1/podcasts/shows/nope")]
    [InlineData("/nothing")]
    public async Task Other_paths_are_served_by_the_emulator(string path)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync(path);

        reply.Headers["Content-Type"].Should().NotStartWith("text/plain");
        reply.Headers.Should().ContainKey("x-amzn-RequestId");
    }

    [Theory]
    [InlineData("/ap/oa?client_id=x")]
    [InlineData("/a/code")]
    public async Task The_pages_of_the_login_are_served(string path)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync(path);

        reply.Body.Should().StartWith("<!DOCTYPE html>").And.NotContain("PodcastApi <b>");
        site.Emulator.Journal.Entries.Should().ContainSingle().Which.LoginEndpoint.Should().NotBeNull();
        site.Emulator.Login.Endpoints.Authorize.Should().Be(new Uri(site.Origin + "/ap/oa"));
    }

    [Fact]
    public async Task Page_requests_are_not_in_the_journal()
    {
        await using var site = await Site.StartAsync();

        foreach (var path in (string[])["/", "/users", "/journal", "/faults", "/reference", "/assets/page.css", "/favicon.ico"])
            await site.GetAsync(path);

        site.Emulator.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Styles_and_scripts_are_cacheable_and_pages_are_not()
    {
        await using var site = await Site.StartAsync();
        var address = (await site.ReadAsync("/")).Split('"').Single(part => part.StartsWith("/assets/page.css", StringComparison.Ordinal));

        (await site.GetAsync(address)).Headers["Cache-Control"].Should().Be("public, max-age=31536000, immutable");
        (await site.GetAsync("/")).Headers["Cache-Control"].Should().Be("no-store");
    }

    [Fact]
    public async Task A_HEAD_has_no_body()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.SendAsync(HttpMethod.Head, "/");

        reply.Status.Should().Be(HttpStatusCode.OK);
        reply.Body.Should().BeEmpty();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error()
    {
        await using var site = await Site.StartAsync();

        var again = () => EmulatorServer.StartAsync(new EmulatorServerOptions { Port = site.Server.PageAddress.Port });

        await again.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_for_browsers_and_an_error_for_programs()
    {
        await using var site = await Site.StartAsync();

        var page = await site.GetAsync("/nothing", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        var error = await site.GetAsync("/nothing", ("Accept", "application/json"));

        (page.Status, error.Status).Should().Be((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        page.Body.Should().Contain("<h1>Not found</h1>").And.Contain("All shows");
        error.Headers["Content-Type"].Should().Be("application/json");
        site.Emulator.Journal.Entries.Should().ContainSingle();
    }
}
