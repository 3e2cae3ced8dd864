using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class JournalFilterTests
{
    [Theory]
    [InlineData("", "5 4 3 2 1")]
    [InlineData("operation=GetPodcastShow", "3 2 1")]
    [InlineData("operation=SavePodcastEpisode", "")]
    [InlineData("operation=login+Token", "4")]
    [InlineData("operation=nonsense", "")]
    [InlineData("user=user+1", "2 1")]
    [InlineData("user=User+1", "")]
    [InlineData("status=404", "5 2")]
    [InlineData("status=4xx", "5 4 2")]
    [InlineData("status=4XX", "5 4 2")]
    [InlineData("status=2xx", "1")]
    [InlineData("status=503", "3")]
    [InlineData("status=5xx", "3")]
    [InlineData("status=1xx", "")]
    [InlineData("text=NOTHING", "5")]
    [InlineData("text=no+show+with", "2")]
    [InlineData("text=Status+503", "3")]
    [InlineData("text=000000000004", "4")]
    [InlineData("text=++nothing++", "5")]
    [InlineData("only=wrong", "5 4 2")]
    [InlineData("operation=GetPodcastShow&status=404", "2")]
    [InlineData("operation=GetPodcastShow&status=404&user=user+1&text=nope&only=wrong", "2")]
    [InlineData("operation=GetPodcastShow&status=404&user=user+2&text=nope&only=wrong", "")]
    [InlineData("operation=&user=&status=&text=", "5 4 3 2 1")]
    public async Task The_list_the_live_rows_and_the_exports_contain_the_requests_that_match(string query, string numbers)
    {
        await using var site = await FilledAsync();
        var expected = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Numbers(await site.ReadAsync("/journal?" + query)).Should().Equal(expected);
        Numbers(await site.ReadAsync("/journal/rows?" + query)).Should().Equal(expected);
        var lines = (await site.ReadAsync("/journal/export.ndjson?" + query)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => Regex.Match(line, "\"number\":(\\d+)").Groups[1].Value).Should().Equal(expected.Reverse());
        Regex.Matches(await site.ReadAsync("/journal/export.har?" + query), "\"_number\":(\\d+)").Select(match => match.Groups[1].Value)
            .Should().Equal(expected.Reverse());
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("600")]
    [InlineData("99")]
    [InlineData("6xx")]
    [InlineData("4x")]
    [InlineData("4xxx")]
    [InlineData("-404")]
    public async Task An_invalid_status_matches_nothing_and_the_page_says_so(string status)
    {
        await using var site = await FilledAsync();

        var page = await site.ReadAsync("/journal?status=" + status);

        page.Should().Contain("Give a status such as 404, or a class such as 4xx.").And.Contain("No request matches the filter.");
        Numbers(page).Should().BeEmpty();
    }

    [Fact]
    public async Task The_form_the_links_and_the_live_rows_keep_the_filter()
    {
        await using var site = await Site.StartAsync();
        for (var i = 0; i < 101; i++) await site.CallAsync("podcasts/shows/nope?x=%26");

        var page = await site.ReadAsync("/journal?operation=GetPodcastShow&user=user+1&status=4xx&text=%2526&only=wrong");

        const string Filter = "operation=GetPodcastShow&amp;user=user%201&amp;status=4xx&amp;text=%2526&amp;only=wrong";
        page.Should().Contain("<option selected>GetPodcastShow</option>").And.Contain("value=\"wrong\" checked>");
        page.Should().Contain("name=\"user\" value=\"user 1\"").And.Contain("name=\"status\" value=\"4xx\"").And.Contain("value=\"%26\"");
        page.Should().Contain($"data-live=\"100\" data-last=\"101\" data-rows=\"/journal/rows?{Filter}\"");
        page.Should().Contain($"href=\"/journal/export.har?{Filter}\"").And.Contain($"href=\"/journal/export.ndjson?{Filter}\"");
        page.Should().Contain($"href=\"/journal?{Filter}&amp;page=2\"").And.Contain("101 requests found");
    }

    [Fact]
    public async Task A_script_learns_the_latest_request_even_if_it_does_not_match()
    {
        await using var site = await FilledAsync();

        var rows = await site.GetAsync("/journal/rows?status=503&after=3");

        rows.Body.Should().BeEmpty();
        rows.Headers["X-Last"].Should().Be("5");
        (await site.ReadAsync("/journal?status=503")).Should().Contain("data-last=\"5\"");
    }

    /// <summary>A site with five requests: a success, a 404, a fault, the login and an unknown path.</summary>
    private static async Task<Site> FilledAsync()
    {
        var site = await Site.StartAsync();
        await site.CallAsync("podcasts/shows/B077DT8KHW");
        await site.CallAsync("podcasts/shows/nope");
        site.Emulator.Faults.Add(Fault.Status(503), new FaultTrigger { Times = 1 });
        await site.GetAsync("/v1/podcasts/shows/B077DT8KHW", ("x-api-key", "key"), ("Authorization", "Bearer another"));
        await site.PostAsync("/auth/o2/token", []);
        await site.CallAsync("nothing");
        return site;
    }

    private static IEnumerable<string> Numbers(string page) =>
        Regex.Matches(page, "data-number=\"(\\d+)\"").Select(match => match.Groups[1].Value);
}
