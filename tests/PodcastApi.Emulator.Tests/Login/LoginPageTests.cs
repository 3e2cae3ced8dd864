namespace PodcastApi.Emulator.Tests;

public sealed class LoginPageTests
{
    [Fact]
    public async Task The_page_says_who_asks_for_what_and_offers_the_users()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Emulator.Users.Add("ann");

        var page = await harness.GetAsync(harness.AuthorizeUrl());

        page.Text.Should()
            .ContainAll(
                PodcastApiEmulator.ClientId,
                "music::catalog",
                "music::library",
                "<html lang=\"en\">",
                "<label for=\"user\">",
                "<option value=\"1\">ann</option>",
                "Approve</button>",
                "Reject</button>");
        page.Text.Should().NotContainAny("<script", "http-equiv", "src=");
    }

    [Fact]
    public async Task The_pages_have_security_headers()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        var page = await harness.GetAsync(harness.AuthorizeUrl(("redirect_uri", "https://example.org/back")));

        page.Headers["Content-Security-Policy"]
            .Should()
            .ContainAll(
                "default-src 'none'",
                "frame-ancestors 'none'",
                "form-action 'self' https://example.org:443;",
                "base-uri 'none'",
                "style-src 'sha256-");
        page.Headers["X-Frame-Options"].Should().Be("DENY");
        page.Headers["Referrer-Policy"].Should().Be("no-referrer");
        page.Headers["Cache-Control"].Should().Be("no-store");
    }

    [Fact]
    public async Task Input_is_encoded_in_the_page()
    {
        const string Attack = "\"><script>alert('1')</script>&{0}";
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Emulator.Users.Add(Attack);
        harness.Login.Clients.Add(Attack);

        var pages = new[]
        {
            await harness.GetAsync(
                harness.AuthorizeUrl(("client_id", Attack), ("state", Attack), ("redirect_uri", "https://example.org/?a=" + Attack))
            ),
            await harness.GetAsync(harness.AuthorizeUrl(("client_id", Attack + "unknown"), ("scope", Attack))),
            await harness.GetAsync(new Uri(harness.Login.Endpoints.Device, "?code=" + Uri.EscapeDataString(Attack))),
        };

        pages.Should().AllSatisfy(page => page.Text.Should().NotContain("<script").And.NotContain("alert('"));
        pages[0].Text.Should().Contain("&lt;script&gt;");
        pages[2].Text.Should().Contain("&lt;script&gt;");
    }
}
