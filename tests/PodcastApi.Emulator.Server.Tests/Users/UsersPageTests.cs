using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class UsersPageTests
{
    [Fact]
    public async Task A_user_has_tokens_scopes_a_library_and_follows()
    {
        var emulator = new PodcastApiEmulator();
        emulator.Users.Add("Ann").AddToken("ann-token", [PodcastScope.Catalog]);
        emulator.Users.Expire("ann-token");
        await using var site = await Site.StartAsync(emulator);
        using var client = new PodcastClient(
            new PodcastClientOptions
            {
                BaseAddress = site.Server.BaseAddress,
                ApiKey = "key",
                AccessToken = PodcastApiEmulator.AccessToken,
            }
        );
        await client.SavePodcastEpisodeAsync("15bfa46b-7af1-49b3-9375-8977627c43ab", TestContext.Current.CancellationToken);
        await client.FollowPodcastShowAsync("B077DT8KHW", TestContext.Current.CancellationToken);

        var page = await site.ReadAsync("/users");

        page.Should()
            .MatchRegex(
                "(?s)<h2><bdi>default</bdi></h2>.*Atza\\|emulator.*music::library.*A Righteous Thing.*The Line"
                    + ".*<h2><bdi>Ann</bdi></h2>.*ann-token.*music::catalog.*Expired.*0 episodes saved");
    }

    [Fact]
    public async Task A_user_without_a_token_is_listed_too()
    {
        var emulator = new PodcastApiEmulator();
        emulator.Users.Add("Ben");
        await using var site = await Site.StartAsync(emulator);

        (await site.ReadAsync("/users")).Should().Contain("<h2><bdi>Ben</bdi></h2>").And.Contain("2 users");
    }

    [Fact]
    public async Task Configured_tokens_are_listed_first_then_those_of_logins_newest_first()
    {
        var emulator = new PodcastApiEmulator();
        var ann = emulator.Users.Add("Ann").AddToken("x-given");
        foreach (var text in (string[])["m-first", "a-second", "z-third"])
            emulator.Users.Issue(text, new AccessToken(ann, PodcastScope.All, null));
        emulator.DefaultUser.AddToken("Another");
        await using var site = await Site.StartAsync(emulator);

        var tokens = Regex.Matches(await site.ReadAsync("/users"), "Token <code><bdi>(.*?)</bdi>").Select(match => match.Groups[1].Value);

        tokens.Should().Equal(PodcastApiEmulator.AccessToken, "Another", "x-given", "z-third", "a-second", "m-first");
    }

    [Fact]
    public async Task A_token_shows_its_origin_and_expiration()
    {
        var time = new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = time });
        emulator.Users.Issue("issued", new AccessToken(emulator.DefaultUser, PodcastScope.All, time.GetUtcNow().AddHours(1)));
        await using var site = await Site.StartAsync(emulator);

        var page = await site.ReadAsync("/users");

        page.Should()
            .MatchRegex(
                "(?s)<bdi>issued</bdi>.*From a login, expires at <time datetime=\"2026-01-01T01:00:00Z\">2026-01-01 01:00:00 UTC</time>");
        Regex.Count(page, "expires at").Should().Be(1, "the default user's token has no end");
    }

    [Fact]
    public async Task The_settings_work_in_a_shell()
    {
        const string Token = "it's $(odd) \"`token` \\";
        var emulator = new PodcastApiEmulator();
        emulator.Users.Add("Ann").AddToken(Token);
        await using var site = await Site.StartAsync(emulator);
        var page = await site.ReadAsync("/users");
        var settings = Regex
            .Matches(page, "aria-label=\"settings for sh of Ann[^>]*><code>(.*?)</code>", RegexOptions.Singleline)
            .Single()
            .Groups[1]
            .Value;

        using var shell = Process.Start(
            new ProcessStartInfo(
                "sh",
                ["-c", WebUtility.HtmlDecode(settings) + "\nprintf '%s|%s' \"$PODCASTAPI_BASE_ADDRESS\" \"$PODCASTAPI_ACCESS_TOKEN\""])
            {
                RedirectStandardOutput = true,
            }
        )!;

        (await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))
            .Should()
            .Be($"{site.Server.BaseAddress}|{Token}");
    }

    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("it’s", "'it’’s'")]
    [InlineData("$env:X", "'$env:X'")]
    public void PowerShell_reads_a_quoted_text_unchanged(string text, string quoted) =>
        ShellExports.QuoteForPowerShell(text).Should().Be(quoted);

    [Fact]
    public async Task Many_users_are_paged()
    {
        var emulator = new PodcastApiEmulator();
        for (var i = 0; i < 100; i++) emulator.Users.Add($"user-{i}").AddToken($"token-{i}");
        await using var site = await Site.StartAsync(emulator);

        var page = await site.ReadAsync("/users");

        Regex.Count(page, "<article").Should().Be(20);
        page.Should().Contain("101 users").And.Contain("Page 1 of 6");
    }
}
