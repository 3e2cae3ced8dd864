namespace PodcastApi.Emulator.Server.Tests;

public sealed class HostileTextTests
{
    private const string Markup = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;";
    private const string Description =
        "<p>Fine &amp; good.</p><script>alert(1)</script><a href=\"javascript:alert(1)\" onclick=\"x\">A link</a>"
            + "<img src=x onerror=alert(1)>&lt;script&gt;";

    [Fact]
    public async Task Markup_in_texts_is_shown_as_text()
    {
        await using var site = await Site.StartAsync(Hostile());
        var id = Uri.EscapeDataString(Markup);

        foreach (var path in (string[])["/", "/?q=" + id, "/show?id=" + id, "/episode?id=e" + id, "/users", "/journal"])
        {
            if (path == "/users")
                await site.GetAsync("/v1/podcasts/shows/x?" + id, ("x-api-key", "key"), ("Authorization", "Bearer " + Markup));
            var body = await site.ReadAsync(path);

            body.Should()
                .Contain("&lt;script&gt;", path)
                .And.NotContain("<script>", path)
                .And.NotContain("<img src=x", path)
                .And.NotContain("alert(1)\"", path);
        }
    }

    [Fact]
    public async Task Descriptions_lose_their_markup_and_keep_their_words()
    {
        await using var site = await Site.StartAsync(Hostile());

        var body = await site.ReadAsync("/show?id=" + Uri.EscapeDataString(Markup));

        body.Should()
            .Contain("<p dir=\"auto\">Fine &amp; good.</p><p dir=\"auto\">A link&lt;script&gt;</p>")
            .And.NotContain("javascript:")
            .And.NotContain("onclick");
    }

    [Fact]
    public async Task A_picture_on_another_host_is_not_loaded()
    {
        var emulator = new PodcastApiEmulator();
        emulator.Catalog.Clear();
        emulator.Catalog.AddShow(
            new PodcastShow
            {
                Id = "1",
                Title = "Far",
                Images = [new PodcastImage { Url = "https://elsewhere.example/x.png" }],
            }
        );
        emulator.Catalog.AddShow(
            new PodcastShow
            {
                Id = "2",
                Title = "Near",
                Images = [new PodcastImage { Url = "data:image/gif;base64,R0lGODlhAQABAAAAACw=" }],
            }
        );
        await using var site = await Site.StartAsync(emulator);

        var body = await site.ReadAsync("/");

        body.Should()
            .NotContain("elsewhere.example")
            .And.Contain("<img class=\"cover\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"")
            .And.Contain("<svg class=\"cover\"");
    }

    [Fact]
    public async Task Characters_that_reorder_text_do_not_affect_other_text()
    {
        var emulator = new PodcastApiEmulator();
        emulator
            .Catalog.AddShow(
                new PodcastShow
                {
                    Id = "s",
                    Title = "\u202Eeman",
                    Author = "\u2067who",
                }
            )
            .AddEpisode(new PodcastEpisode { Id = "e", Title = "\u202Egnp.exe" });
        await using var site = await Site.StartAsync(emulator);

        (await site.ReadAsync("/?q=eman")).Should().Contain("<bdi>\u202Eeman</bdi>").And.Contain("<bdi>\u2067who</bdi>");
        (await site.ReadAsync("/show?id=s")).Should().Contain("<title>eman ·").And.Contain("<bdi>\u202Egnp.exe</bdi></a>");
        (await site.ReadAsync("/episode?id=e")).Should().Contain("<title>gnp.exe ·").And.Contain("<bdi>\u202Eeman</bdi></a>");
    }

    private static PodcastApiEmulator Hostile()
    {
        var emulator = new PodcastApiEmulator();
        emulator
            .Catalog.AddShow(
                new PodcastShow
                {
                    Id = Markup,
                    Title = Markup,
                    Author = Markup,
                    Description = Description,
                    Url = "https://x.example/" + Markup,
                }
            )
            .AddEpisode(
                new PodcastEpisode
                {
                    Id = "e" + Markup,
                    Title = Markup,
                    Description = Description,
                    Type = new PodcastEpisodeType(Markup),
                }
            );
        emulator.Users.Add(Markup).AddToken("t" + Markup, [Markup]);
        return emulator;
    }
}
