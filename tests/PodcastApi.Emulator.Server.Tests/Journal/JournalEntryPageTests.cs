using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class JournalEntryPageTests
{
    private const string Show = "podcasts/shows/B077DT8KHW?limit=1";

    [Fact]
    public async Task The_journal_leads_to_the_headers_and_the_body_of_a_request()
    {
        await using var site = await Site.StartAsync();
        await site.GetAsync("/v1/" + Show, ("x-api-key", "key"), ("Authorization", "Bearer token"), ("X-Trace", "trace-7"));

        (await site.ReadAsync("/journal")).Should().Contain("<a href=\"/journal/entry?number=1\">").And.MatchRegex("[0-9.]+ ms</span>");
        var page = await site.ReadAsync("/journal/entry?number=1");

        page.Should().Contain("<code><b>GET</b> /v1/podcasts/shows/B077DT8KHW?limit=1</code>");
        page.Should().Contain("<code>X-Trace</code></th><td><code><bdi>trace-7</bdi></code>");
        page.Should().Contain("<code>Authorization</code></th><td><code><bdi>Bearer (redacted)</bdi></code>");
        page.Should().Contain("<code>x-api-key</code></th><td><code><bdi>(redacted)</bdi></code>");
        page.Should().Contain("<code>Content-Type</code></th><td><code><bdi>application/json</bdi></code>");
        WebUtility.HtmlDecode(page).Should().Contain("{\n  \"data\": {\n").And.Contain("\"The Line\"").And.Contain("Indented here");
        page.Should().MatchRegex("<dt>Duration</dt><dd>[0-9.,]+ ms");
        page.Should().Contain("<dt>Operation</dt><dd><bdi>GetPodcastShow</bdi></dd>");
        page.Should().Contain("<dt>User</dt><dd><bdi>user 1</bdi></dd>");
    }

    [Fact]
    public async Task The_list_contains_no_bodies()
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync(Show);

        (await site.ReadAsync("/journal")).Should().NotContain("The Line");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("99999999999")]
    public async Task An_unknown_request_is_not_found(string number)
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync(Show);

        var reply = await site.GetAsync("/journal/entry?number=" + number);

        reply.Status.Should().Be(HttpStatusCode.NotFound);
        reply.Body.Should().Contain("no request with this number");
    }

    [Fact]
    public async Task A_body_cut_by_a_fault_is_shown_in_full_and_the_page_says_so()
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Faults.Add(Fault.CutBody(afterBytes: 20));
        await FluentActions.Awaiting(() => site.CallAsync(Show)).Should().ThrowAsync<HttpRequestException>();

        var page = await site.ReadAsync("/journal/entry?number=1");

        page.Should().MatchRegex("A fault broke the connection after 20 of [0-9,]+ bytes; the rest was not sent.");
        page.Should().Contain("The Line").And.Contain("<dt>Faults</dt><dd><bdi>cut body</bdi></dd>");
    }

    [Fact]
    public async Task Malformed_JSON_is_shown_as_sent()
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Faults.Add(Fault.MalformedJson());
        await site.CallAsync(Show);

        var page = await site.ReadAsync("/journal/entry?number=1");

        page.Should().Contain("<code>{&quot;data&quot;={").And.NotContain("Indented here");
    }

    [Fact]
    public async Task The_page_tells_the_length_of_a_body_of_which_only_the_beginning_is_kept()
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Faults.Add(Fault.Response(200, new string('x', 70_000)));
        await site.CallAsync(Show);

        var page = await site.ReadAsync("/journal/entry?number=1");

        page.Should().Contain("The beginning of 70,000 bytes.").And.NotContain("broke the connection");
        System.Text.RegularExpressions.Regex.Match(page, "x{1000,}").Length.Should().Be(65_536);
    }

    [Fact]
    public async Task The_page_tells_that_a_body_was_dropped_or_is_empty()
    {
        await using var site = await Site.StartAsync(new PodcastApiEmulator(new PodcastApiEmulatorOptions { JournalBytes = 100_000 }));
        var fault = site.Emulator.Faults.Add(Fault.Response(200, new string('x', 60_000)));
        await site.CallAsync(Show);
        await site.CallAsync(Show);
        fault.Remove();
        site.Emulator.Faults.Add(Fault.Response(204, ""));
        await site.CallAsync(Show);

        (await site.ReadAsync("/journal/entry?number=1")).Should().Contain("The journal has dropped this body");
        (await site.ReadAsync("/journal/entry?number=2")).Should().Contain("xxxxxxxx").And.NotContain("dropped this body");
        (await site.ReadAsync("/journal/entry?number=3")).Should().Contain("The body is empty.");
    }

    [Fact]
    public async Task The_page_says_how_many_requests_are_kept()
    {
        var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { JournalCapacity = 2000, JournalBytes = 1536 * 1024 });
        await using var site = await Site.StartAsync(emulator);

        (await site.ReadAsync("/journal")).Should().Contain("keeps the latest 2,000 requests, up to 1.5 MiB;");
    }

    [Fact]
    public async Task Hostile_text_in_a_request_or_response_is_shown_as_text()
    {
        const string Markup = "\"'><script>alert(1)</script></code><img src=x onerror=alert(1)>";
        await using var site = await Site.StartAsync();
        site.Emulator.Faults.Add(Fault.Response(200, Markup));
        var path = "/v1/podcasts/shows/x?q=" + Uri.EscapeDataString(Markup);
        await site.GetAsync(path, ("x-api-key", "key"), ("Authorization", "Bearer token"), ("X-Text", Markup));

        var filtered = "/journal?text=" + Uri.EscapeDataString(Markup);
        foreach (var page in (string[])["/journal", "/journal/rows", "/journal/entry?number=1", filtered])
        {
            var body = await site.ReadAsync(page);
            body.Should().NotContain("<script>", page).And.NotContain("<img src=x", page).And.NotContain("alert(1)\"", page);
        }

        (await site.ReadAsync("/journal/entry?number=1")).Should().Contain("&lt;script&gt;alert(1)");
    }
}
