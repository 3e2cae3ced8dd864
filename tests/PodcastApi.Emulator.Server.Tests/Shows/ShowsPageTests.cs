using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class ShowsPageTests
{
    [Fact]
    public async Task Users_who_follow_or_save_are_counted_with_or_without_a_token()
    {
        await using var site = await Site.StartAsync();
        var ben = site.Emulator.Users.Add("Ben");
        ben.Follow(site.Emulator.Catalog.FindShow("B077DT8KHW")!.Id);
        ben.Save("15bfa46b-7af1-49b3-9375-8977627c43ab");

        (await site.ReadAsync("/show?id=B077DT8KHW")).Should().MatchRegex("<dt>Followed by</dt><dd>1 user</dd>");
        (await site.ReadAsync("/episode?id=15bfa46b-7af1-49b3-9375-8977627c43ab"))
            .Should()
            .MatchRegex("<dt>In the library of</dt><dd>1 user</dd>");
    }

    [Fact]
    public async Task Shows_are_listed_by_title_and_lead_to_their_episodes()
    {
        await using var site = await Site.StartAsync();

        var shows = await site.ReadAsync("/");
        var address = WebUtility.HtmlDecode(Regex.Match(shows, "href=\"(/show[^\"]+)\"><bdi>The Line<").Groups[1].Value);
        var show = await site.ReadAsync(address);

        shows.Should().MatchRegex("(?s)DISGRACELAND.*MrBallen.*Suspect.*The Line");
        show.Should()
            .Contain("<h1><bdi>The Line</bdi></h1>")
            .And.Contain("A Righteous Thing")
            .And.Contain("6 Apr 2021")
            .And.Contain("38:29");
    }

    [Fact]
    public async Task Episodes_are_paged()
    {
        await using var site = await Site.StartAsync();
        const string Show = "/show?id=6d261659-cc8d-478c-b052-19dfeb25dcf5";

        var first = await site.ReadAsync(Show);
        var last = await site.ReadAsync(Show + "&page=5");

        Rows(first).Should().Be(50);
        Rows(last).Should().Be(30);
        first.Should().Contain("Page 1 of 5").And.Contain("&amp;page=2");
        (await site.ReadAsync(Show + "&page=99999999999")).Should().Contain("Page 1 of 5");
        (await site.ReadAsync(Show + "&page=99")).Should().Contain("Page 5 of 5");
    }

    [Fact]
    public async Task An_episode_has_its_facts_and_who_saved_it()
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
        await client.SavePodcastEpisodeAsync("15bfa46b-7af1-49b3-9375-8977627c43ab", TestContext.Current.CancellationToken);

        var page = await site.ReadAsync("/episode?id=15bfa46b-7af1-49b3-9375-8977627c43ab");

        page.Should()
            .Contain("<h1><bdi>A Righteous Thing</bdi></h1>")
            .And.Contain("<dd>1 user</dd>")
            .And.Contain("/v1/podcasts/episodes/15bfa46b-7af1-49b3-9375-8977627c43ab");
    }

    [Theory]
    [InlineData("/show?id=nope")]
    [InlineData("/show")]
    [InlineData("/episode?id=nope")]
    public async Task A_missing_page_is_a_404_with_a_link(string path)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync(path);

        reply.Status.Should().Be(HttpStatusCode.NotFound);
        reply.Body.Should().Contain("<a href=\"/\">All shows</a>");
    }

    [Fact]
    public async Task A_large_catalog_is_paged_and_searched()
    {
        var emulator = new PodcastApiEmulator();
        for (var i = 0; i < 10_000; i++)
            emulator.Catalog.AddShow(
                new PodcastShow
                {
                    Id = $"show-{i}",
                    Title = $"Show number {i}",
                    Author = i % 2 == 0 ? "Ann" : "Bob",
                }
            );
        await using var site = await Site.StartAsync(emulator);

        var all = await site.ReadAsync("/");
        var found = await site.ReadAsync("/?q=NUMBER+777");
        var byId = await site.ReadAsync("/?q=show-42");

        all.Should().Contain("10,004 shows").And.Contain("Page 1 of 417");
        Cards(all).Should().Be(24);
        Cards(found).Should().Be(11);
        byId.Should().Contain("1 show found").And.Contain("Show number 42<");
        (await site.ReadAsync("/?q=Ann&page=2")).Should().Contain("?q=Ann&amp;page=3");
        (await site.ReadAsync("/?q=nobody")).Should().Contain("No show has “<bdi>nobody</bdi>”");
    }

    private static int Rows(string page) => Regex.Count(page, "<tr><th scope=\"row\">");

    private static int Cards(string page) => Regex.Count(page, "<li class=\"card\">");

    [Fact]
    public async Task An_episode_shows_its_pictures_address_and_the_full_time()
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Catalog.AddShow(new PodcastShow { Id = "s" }).AddEpisode(new PodcastEpisode
        {
            Id = "e",
            ReleaseDate = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Images = [new PodcastImage { Url = "https://tide.example/<1>.jpg" }],
        });

        var page = await site.ReadAsync("/episode?id=e");

        page.Should().Contain("2 Jan 2026, 03:04:05 UTC").And.Contain("https://tide.example/&lt;1&gt;.jpg").And.NotContain("<img");
    }
}
