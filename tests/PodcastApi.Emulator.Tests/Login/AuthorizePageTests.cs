namespace PodcastApi.Emulator.Tests;

public sealed class AuthorizePageTests
{
    [Theory]
    [InlineData("client_id", null)]
    [InlineData("client_id", "unknown")]
    [InlineData("scope", null)]
    [InlineData("scope", "music::catalog music::unknown")]
    [InlineData("redirect_uri", null)]
    [InlineData("redirect_uri", "http://example.org/back")]
    [InlineData("redirect_uri", "https://example.org/back#part")]
    [InlineData("redirect_uri", "https://user@example.org/back")]
    [InlineData("redirect_uri", "javascript:alert(1)")]
    [InlineData("redirect_uri", "/back")]
    public async Task What_the_client_gets_wrong_the_person_sees_and_nothing_leads_back(string name, string? value)
    {
        await using var bench = await LoginBench.StartAsync();

        var page = await bench.GetAsync(bench.AuthorizeUrl((name, value)));

        page.Status.Should().Be(400);
        page.Headers.Should().NotContainKey("Location");
        page.Headers["Content-Type"].Should().StartWith("text/html");
        page.Text.Should().Contain("role=\"alert\"");
    }

    [Theory]
    [InlineData(null, "invalid_request")]
    [InlineData("token", "unsupported_response_type")]
    public async Task Another_response_type_leads_back_with_an_error(string? type, string error)
    {
        await using var bench = await LoginBench.StartAsync();

        var answer = await bench.GetAsync(bench.AuthorizeUrl(("response_type", type)));

        var query = LoginBench.Query(new Uri(answer.Headers["Location"]));
        (query["error"], query["state"]).Should().Be((error, "a state"));
    }

    [Theory]
    [InlineData("https://example.org/back?a=b", "https://example.org/back?a=b&error=")]
    [InlineData("http://localhost:1/back", "http://localhost:1/back?error=")]
    [InlineData("http://[::1]:1/back", "http://[::1]:1/back?error=")]
    public async Task A_person_refuses(string redirectUri, string start)
    {
        await using var bench = await LoginBench.StartAsync();

        var back = await bench.Login.RefuseAsync(bench.AuthorizeUrl(("redirect_uri", redirectUri), ("state", "a&b=ü")));

        back.AbsoluteUri.Should().StartWith(start);
        var query = LoginBench.Query(new Uri("http://x/?error=" + back.AbsoluteUri[start.Length..]));
        (query["error"], query["state"]).Should().Be(("access_denied", "a&b=ü"));
        query["error_description"].Should().NotBeEmpty();
        bench.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_client_with_a_list_of_addresses_is_led_to_no_other()
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Login.Clients.Add("listed", "secret", new Uri("https://example.org/back"));

        var listed = await bench.GetAsync(bench.AuthorizeUrl(("client_id", "listed"), ("redirect_uri", "https://example.org/back")));
        var other = await bench.GetAsync(bench.AuthorizeUrl(("client_id", "listed"), ("redirect_uri", "https://example.org/back/")));

        (listed.Status, other.Status).Should().Be((200, 400));
    }

    [Fact]
    public async Task The_page_says_who_asks_for_what_and_offers_the_users()
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Emulator.Users.Add("ann");

        var page = await bench.GetAsync(bench.AuthorizeUrl());

        page.Text.Should().ContainAll(PodcastApiEmulator.ClientId, "music::catalog", "music::library", "<html lang=\"en\">", "<label for=\"user\">", "<option value=\"1\">ann</option>", "Approve</button>", "Refuse</button>");
        page.Text.Should().NotContainAny("<script", "http-equiv", "src=");
    }

    [Fact]
    public async Task A_browser_is_told_to_be_careful()
    {
        await using var bench = await LoginBench.StartAsync();

        var page = await bench.GetAsync(bench.AuthorizeUrl(("redirect_uri", "https://example.org/back")));

        page.Headers["Content-Security-Policy"].Should().ContainAll("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' https://example.org:443;", "base-uri 'none'", "style-src 'sha256-");
        page.Headers["X-Frame-Options"].Should().Be("DENY");
        page.Headers["Referrer-Policy"].Should().Be("no-referrer");
        page.Headers["Cache-Control"].Should().Be("no-store");
    }

    [Fact]
    public async Task Nothing_that_is_sent_becomes_part_of_the_page()
    {
        const string Attack = "\"><script>alert('1')</script>&{0}";
        await using var bench = await LoginBench.StartAsync();
        bench.Emulator.Users.Add(Attack);
        bench.Login.Clients.Add(Attack);

        var pages = new[]
        {
            await bench.GetAsync(bench.AuthorizeUrl(("client_id", Attack), ("state", Attack), ("redirect_uri", "https://example.org/?a=" + Attack))),
            await bench.GetAsync(bench.AuthorizeUrl(("client_id", Attack + "unknown"), ("scope", Attack))),
            await bench.GetAsync(new Uri(bench.Login.Endpoints.Device, "?code=" + Uri.EscapeDataString(Attack))),
        };

        pages.Should().AllSatisfy(page => page.Text.Should().NotContain("<script").And.NotContain("alert('"));
        pages[0].Text.Should().Contain("&lt;script&gt;");
        pages[2].Text.Should().Contain("&lt;script&gt;");
    }

    [Theory]
    [InlineData("page", "guessed")]
    [InlineData("page", null)]
    [InlineData("decision", "maybe")]
    [InlineData("user", "7")]
    [InlineData("user", "-1")]
    public async Task A_form_that_was_not_shown_so_decides_nothing(string name, string? value)
    {
        await using var bench = await LoginBench.StartAsync();
        var page = LoginBench.PageOf(await bench.GetAsync(bench.AuthorizeUrl()));

        var answer = await bench.PostAsync(bench.Login.Endpoints.Authorize, ("page", page), ("decision", "approve"), (name, value));

        answer.Status.Should().Be(400);
        answer.Headers.Should().NotContainKey("Location");
    }

    [Fact]
    public async Task A_page_is_answered_once_and_in_time()
    {
        await using var bench = await LoginBench.StartAsync();
        var authorize = bench.Login.Endpoints.Authorize;
        var first = LoginBench.PageOf(await bench.GetAsync(bench.AuthorizeUrl()));
        var second = LoginBench.PageOf(await bench.GetAsync(bench.AuthorizeUrl()));

        var once = await bench.PostAsync(authorize, ("page", first), ("decision", "approve"));
        var twice = await bench.PostAsync(authorize, ("page", first), ("decision", "approve"));
        bench.Time.Advance(TimeSpan.FromMinutes(30));
        var late = await bench.PostAsync(authorize, ("page", second), ("decision", "approve"));

        (once.Status, twice.Status, late.Status).Should().Be((302, 400, 400));
    }

    [Fact]
    public async Task Where_there_is_no_page_to_approve_on_the_reason_is_told()
    {
        await using var bench = await LoginBench.StartAsync();
        await using var other = new PodcastApiEmulator();

        var approve = () => bench.Login.ApproveAsync(bench.AuthorizeUrl(("scope", "music::unknown")));
        var asAnother = () => bench.Login.ApproveAsync(bench.AuthorizeUrl(), other.DefaultUser);

        await approve.Should().ThrowAsync<InvalidOperationException>().WithMessage("*400*scope*unknown*");
        await asAnother.Should().ThrowAsync<ArgumentException>().WithParameterName("user");
    }
}
