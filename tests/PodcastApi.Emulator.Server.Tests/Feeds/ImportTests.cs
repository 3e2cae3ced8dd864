namespace PodcastApi.Emulator.Server.Tests;

public sealed class ImportTests : IAsyncDisposable
{
    private const string Whole = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:i="HTTP://www.iTunes.com/DTDs/Podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel>
            <item>
              <title>Ebb &amp; flow</title>
              <guid isPermaLink="false">tide-1</guid>
              <pubDate>Tue, 05 Jan 2021 07:05:00 +0100</pubDate>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>The <b>moon</b> &amp; us.</p>]]></content:encoded>
              <enclosure url="https://tide.example/1.mp3" length="1" type="audio/mpeg"/>
              <i:episodeType>bonus</i:episodeType>
              <i:season>2</i:season>
              <i:episode>7</i:episode>
              <i:duration>01:02:03</i:duration>
              <i:image href="https://tide.example/1.jpg"/>
              <i:author>Ada Shore</i:author>
            </item>
            <title>Tide Tables</title>
            <link>https://tide.example/</link>
            <description><![CDATA[<p>All about tides.</p>]]></description>
            <i:author>Shore Radio</i:author>
            <i:image href="https://tide.example/show.jpg"/>
            <image><url>https://tide.example/old.jpg</url><title>Another title</title><link>https://other.example/</link></image>
          </channel>
        </rss>
        """;

    private readonly FeedHarness _harness = new();

    [Fact]
    public async Task A_show_says_what_its_feed_says()
    {
        var imported = await _harness.ImportAsync(Whole);

        var show = await _harness.Client.GetPodcastShowAsync(imported.ShowId, cancellationToken: TestContext.Current.CancellationToken);
        show.Title.Should().Be("Tide Tables");
        show.Author.Should().Be("Shore Radio");
        show.Description.Should().Be("<p>All about tides.</p>");
        show.Images.Should().ContainSingle().Which.Url.Should().Be("https://tide.example/show.jpg");
        show.Url.Should().Be($"https://music.amazon.com/podcasts/{show.Id}/Tide-Tables");
    }

    [Fact]
    public async Task An_episode_says_what_its_item_says()
    {
        await _harness.ImportAsync(Whole);

        var episode = await _harness.Client.GetPodcastEpisodeAsync(
            _harness.Show.Episodes.Single().Id,
            TestContext.Current.CancellationToken);
        episode.Title.Should().Be("Ebb & flow");
        episode.Type.Should().Be(PodcastEpisodeType.Bonus);
        episode.Description.Should().Be("<p>The <b>moon</b> &amp; us.</p>");
        episode.Author.Should().Be("Ada Shore");
        episode.SeasonNumber.Should().Be(2);
        episode.EpisodeNumber.Should().Be(7);
        episode.Duration.Should().Be(3723);
        episode.ReleaseDate.Should().Be(new DateTimeOffset(2021, 1, 5, 6, 5, 0, TimeSpan.Zero));
        episode.Images.Should().ContainSingle().Which.Url.Should().Be("https://tide.example/1.jpg");
    }

    [Fact]
    public async Task A_valid_feed_has_no_warnings()
    {
        var imported = await _harness.ImportAsync(Whole);

        imported.Should().BeEquivalentTo(new { IsNew = true, Added = 1, Updated = 0, Unchanged = 0, Kept = 0, Title = "Tide Tables" });
        imported.Warnings.Should().BeEmpty();
        imported.LeftOut.Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_that_says_little_is_a_full_episode_with_the_shows_picture()
    {
        await _harness.ImportAsync(
            Rss.Feed(Rss.Item("1", "One"), "<title>Tide</title><itunes:image href='https://tide.example/show.jpg'/>")
        );

        var episode = _harness.Show.Episodes.Single();
        episode.Type.Should().Be(PodcastEpisodeType.Full);
        episode.Images.Should().ContainSingle().Which.Url.Should().Be("https://tide.example/show.jpg");
        episode.Duration.Should().BeNull();
        episode.ReleaseDate.Should().BeNull();
    }

    [Fact]
    public async Task A_feed_without_items_is_a_show_without_episodes()
    {
        await _harness.ImportAsync(Rss.Feed(""));

        var show = await _harness.Client.GetPodcastShowAsync(_harness.Show.Id, cancellationToken: TestContext.Current.CancellationToken);
        show.Episodes!.EdgeCount.Should().Be(0);
    }

    [Fact]
    public async Task Unreadable_values_are_null_and_reported_once()
    {
        const string Odd =
            "<itunes:episodeType>special</itunes:episodeType><itunes:season>two</itunes:season><itunes:episode>1.5</itunes:episode>"
                + "<itunes:duration>long</itunes:duration><pubDate>soon</pubDate>";
        var imported = await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One", Odd) + "\n" + Rss.Item("2", "Two", Odd)));

        _harness
            .Show.Episodes.Should()
            .OnlyContain(episode =>
                episode.SeasonNumber == null && episode.EpisodeNumber == null && episode.Duration == null && episode.ReleaseDate == null);
        imported.Warnings.Select(warning => warning.ToString()).Should()
            .BeEquivalentTo("unknown episode types were read as full, 2 times (first in line 5: \"SPECIAL\")");
        imported
            .LeftOut.Select(note => note.ToString())
            .Should()
            .BeEquivalentTo(
                "seasons that are not whole numbers, 2 times (first in line 5: \"two\")",
                "episode numbers that are not whole numbers, 2 times (first in line 5: \"1.5\")",
                "durations that can't be read, 2 times (first in line 5: \"long\")",
                "dates that can't be read, 2 times (first in line 5: \"soon\")");
    }

    [Fact]
    public async Task Unescaped_tags_are_text()
    {
        await _harness.ImportAsync(
            Rss.Feed(Rss.Item("1", "One", """<description>Of <a href="https://tide.example/">tides</a><br/>.</description>"""))
        );

        _harness.Show.Episodes.Single().Description.Should().Be("""Of <a href="https://tide.example/">tides</a><br/>.""");
    }

    [Fact]
    public async Task Ten_thousand_items_are_ten_thousand_episodes()
    {
        var items = string.Concat(
            Enumerable
                .Range(0, 10_000)
                .Select(i => Rss.Item($"{i}", $"Episode {i}", "<description>" + new string('x', 1000) + "</description>")));

        var imported = await _harness.ImportAsync(Rss.Feed(items));

        imported.Added.Should().Be(10_000);
        _harness.Show.Episodes.Select(episode => episode.Id).Should().OnlyHaveUniqueItems();
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
