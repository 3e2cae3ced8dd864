using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>A foreign site makes a browser call the API, with a token that is not secret.</summary>
public sealed class ApiForgeryTests
{
    private const string Episode = "15bfa46b-7af1-49b3-9375-8977627c43ab";

    private static readonly (string, string)[] Credentials =
    [
        ("x-api-key", PodcastApiEmulator.ApiKey),
        ("Authorization", "Bearer " + PodcastApiEmulator.AccessToken),
    ];

    [Theory]
    [MemberData(nameof(ForgeryTests.ForeignHeaders), MemberType = typeof(ForgeryTests))]
    public async Task A_change_from_elsewhere_is_rejected(string name, string value)
    {
        await using var site = await Site.StartAsync();

        var reply = await SaveAsync(site, (name, value));

        reply.Status.Should().Be(HttpStatusCode.Forbidden);
        site.Emulator.DefaultUser.SavedEpisodes.Should().BeEmpty();
        site.Emulator.Journal.Entries.Should().BeEmpty();
    }

    [Theory]
    [InlineData("rebound.example", "Origin", "http://rebound.example")]
    [InlineData("rebound.example:8080", "Origin", "http://rebound.example:8080")]
    [InlineData("127.0.0.1.rebound.example", "Referer", "http://127.0.0.1.rebound.example/page")]
    [InlineData("rebound.example", "Sec-Fetch-Site", "same-origin")]
    public async Task A_change_through_a_rebound_host_name_is_rejected(string host, string name, string value)
    {
        await using var site = await Site.StartAsync();

        var reply = await SaveAsync(site, ("Host", host), (name, value));

        reply.Status.Should().Be(HttpStatusCode.MisdirectedRequest);
        site.Emulator.DefaultUser.SavedEpisodes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_request_from_a_picture_on_another_site_is_not_in_the_journal()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync("/v1/podcasts/shows/B077DT8KHW", ("Sec-Fetch-Site", "cross-site"));

        reply.Status.Should().Be(HttpStatusCode.Forbidden);
        site.Emulator.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task A_form_on_another_site_asks_for_no_token()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.PostAsync("/auth/o2/token", [("grant_type", "refresh_token")], ("Origin", "https://stranger.example"));

        reply.Status.Should().Be(HttpStatusCode.Forbidden);
        site.Emulator.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task The_pages_own_console_changes_the_emulator()
    {
        await using var site = await Site.StartAsync();

        var reply = await SaveAsync(
            site,
            ("Origin", site.Origin),
            ("Referer", site.Origin + "/reference"),
            ("Sec-Fetch-Site", "same-origin"));

        reply.Status.Should().Be(HttpStatusCode.OK);
        site.Emulator.DefaultUser.SavedEpisodes.Should().Equal(Episode);
    }

    [Theory]
    [InlineData("api.example")]
    [InlineData("emulator:8080")]
    public async Task A_program_changes_the_emulator_by_an_allowed_name(string host)
    {
        await using var site = await Site.StartAsync(hostNames: ["api.example", "emulator"]);

        (await SaveAsync(site, ("Host", host))).Status.Should().Be(HttpStatusCode.OK);

        site.Emulator.DefaultUser.SavedEpisodes.Should().Equal(Episode);
    }

    [Fact]
    public async Task An_address_typed_by_a_user_is_served()
    {
        await using var site = await Site.StartAsync();

        (await site.GetAsync("/v1/podcasts/shows/B077DT8KHW", ("Sec-Fetch-Site", "none"))).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/ap/oa")]
    [InlineData("/a/code")]
    public async Task The_login_pages_accept_cross_site_links_and_forms_with_a_null_origin(string path)
    {
        await using var site = await Site.StartAsync();

        (await site.GetAsync(path, ("Sec-Fetch-Site", "cross-site"), ("Referer", "http://client.example/")))
            .Status.Should()
            .BeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        (await site.PostAsync(path, [("page", "x")], ("Origin", "null"), ("Sec-Fetch-Site", "same-origin")))
            .Status.Should()
            .Be(HttpStatusCode.BadRequest);
    }

    private static Task<Reply> SaveAsync(Site site, params IEnumerable<(string, string)> headers) =>
        site.SendAsync(HttpMethod.Put, "/v1/me/podcasts/episodes/" + Episode, null, [.. Credentials, .. headers]);
}
