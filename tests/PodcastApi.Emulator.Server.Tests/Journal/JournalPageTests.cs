using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class JournalPageTests
{
    [Fact]
    public async Task The_journal_shows_problems_and_injected_faults()
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync("podcasts/shows/nope");
        site.Emulator.Faults.Add(Fault.Status(503));
        await site.CallAsync("podcasts/shows/B077DT8KHW?limit=1");

        var page = await site.ReadAsync("/journal");

        page.Should()
            .MatchRegex(
                "(?s)data-number=\"2\".*B077DT8KHW\\?limit=1.*On demand: status 503.*503"
                    + ".*data-number=\"1\".*no show with the id &quot;nope&quot;.*404");
        page.Should().NotContain("Bearer");
    }

    [Fact]
    public async Task A_request_is_found_by_the_id_of_its_response()
    {
        await using var site = await Site.StartAsync();
        var reply = await site.CallAsync("podcasts/shows/nope");

        (await site.ReadAsync("/journal")).Should().Contain($"request id <code>{reply.Headers["x-amzn-RequestId"]}</code>");
    }

    [Fact]
    public async Task The_journal_can_be_filtered_to_problems()
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync("podcasts/shows/nope");
        await site.CallAsync("podcasts/shows/B077DT8KHW");

        var page = await site.ReadAsync("/journal?only=wrong");

        page.Should().Contain("data-number=\"1\"").And.NotContain("data-number=\"2\"");
    }

    [Fact]
    public async Task A_script_can_request_only_new_entries()
    {
        await using var site = await Site.StartAsync();
        for (var i = 0; i < 3; i++) await site.CallAsync("podcasts/shows/B077DT8KHW");

        var rows = await site.GetAsync("/journal/rows?after=1");
        var none = await site.GetAsync("/journal/rows?after=3");

        Regex.Matches(rows.Body, "data-number=\"(\\d)\"").Select(match => match.Groups[1].Value).Should().Equal("3", "2");
        rows.Headers["X-Last"].Should().Be("3");
        none.Body.Should().BeEmpty();
    }

    [Fact]
    public async Task A_long_journal_is_paged()
    {
        await using var site = await Site.StartAsync();
        for (var i = 0; i < 101; i++) await site.CallAsync("nothing");

        Rows(await site.ReadAsync("/journal")).Should().Be(100);
        Rows(await site.ReadAsync("/journal?page=2")).Should().Be(1);
        Rows(await site.ReadAsync("/journal/rows?after=0")).Should().Be(100);
    }

    [Fact]
    public async Task The_journal_can_be_cleared()
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync("podcasts/shows/nope");

        var reply = await site.SubmitAsync("/journal/clear");

        reply.Status.Should().Be(HttpStatusCode.SeeOther);
        reply.Headers["Location"].Should().Be("/journal");
        site.Emulator.Journal.Entries.Should().BeEmpty();
        (await site.GetAsync("/journal/rows?after=1")).Headers["X-Last"].Should().Be("0");
    }

    private static int Rows(string page) => Regex.Count(page, "data-number=");

    [Fact]
    public async Task Clearing_can_be_undone_even_after_later_requests()
    {
        await using var site = await Site.StartAsync();
        for (var i = 0; i < 3; i++) await site.CallAsync("podcasts/shows/old");

        await site.SubmitAsync("/journal/clear");
        await site.SubmitAsync("/journal/clear");
        await site.CallAsync("podcasts/shows/new");
        var cleared = await site.ReadAsync("/journal");
        await site.SubmitAsync("/journal/undo");
        await site.CallAsync("podcasts/shows/newest");

        cleared.Should().Contain("3 requests removed.").And.NotContain("/old");
        (await site.ReadAsync("/journal")).Should().NotContain("removed.");
        site.Emulator.Journal.Entries.Select(entry => (entry.Number, entry.PathAndQuery[19..]))
            .Should().Equal((1, "old"), (2, "old"), (3, "old"), (4, "new"), (5, "newest"));
        (await site.SubmitAsync("/journal/undo")).Status.Should().Be(HttpStatusCode.SeeOther);
        site.Emulator.Journal.Entries.Should().HaveCount(5);
    }
}
