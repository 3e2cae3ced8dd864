namespace PodcastApi.Emulator.Server.Tests;

public sealed class ShowTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("<managingEditor>ada@tide.example (Ada Shore)</managingEditor>")]
    [InlineData("<managingEditor>Ada Shore</managingEditor>")]
    [InlineData("<itunes:owner><itunes:email>ada@tide.example</itunes:email><itunes:name>Ada Shore</itunes:name></itunes:owner>")]
    [InlineData("<googleplay:author>Ada Shore</googleplay:author>")]
    [InlineData("<author>Ada Shore &lt;ada@tide.example&gt;</author><managingEditor>Someone</managingEditor>")]
    [InlineData("<itunes:author>Ada Shore</itunes:author><itunes:owner><itunes:name>Someone</itunes:name></itunes:owner>")]
    public async Task The_author_is_found_in_all_its_places(string author)
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One"), $"<title>Tide</title>{author}"));

        _harness.Show.Show.Author.Should().Be("Ada Shore");
        _harness.Show.Episodes.Single().Author.Should().BeNull();
    }

    [Fact]
    public async Task A_feed_without_a_title_is_named_after_its_file()
    {
        var imported = await _harness.ImportAsync("<rss><channel><item><guid>1</guid></item></channel></rss>");

        var again = await _harness.ImportAsync("<rss><channel><item><guid>1</guid></item></channel></rss>");

        imported.Title.Should().Be("feed");
        imported.Warnings.Should().Contain(warning => warning.Text.Contains("named after its file", StringComparison.Ordinal));
        again.ShowId.Should().Be(imported.ShowId);
        again.Unchanged.Should().Be(1);
    }

    [Fact]
    public async Task When_an_element_cannot_be_read_the_next_one_serves()
    {
        var imported = await _harness.ImportAsync(
            Rss.Feed(
                Rss.Item(
                    "1",
                    "One",
                    "<pubDate>someday</pubDate><atom:published>2026-01-01T10:00:00Z</atom:published>"
                        + "<itunes:episode>first</itunes:episode><podcast:episode>7</podcast:episode>"
                        + "<itunes:season>one</itunes:season><podcast:season>2</podcast:season>")));

        var episode = _harness.Show.Episodes.Single();
        episode.Should().BeEquivalentTo(new { EpisodeNumber = 7, SeasonNumber = 2 });
        episode.ReleaseDate.Should().Be(new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.Zero));
        imported.LeftOut.Select(note => note.Example).Should().BeEquivalentTo("someday", "first", "one");
    }

    [Fact]
    public async Task An_unknown_zone_is_reported()
    {
        var imported = await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One", "<pubDate>1 Jan 2026 10:00 XYZT</pubDate>")));

        imported.Warnings.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new
            {
                Text = "dates with an unknown time zone, or other text after the date, were read as UTC",
                Example = "1 Jan 2026 10:00 XYZT",
            });
    }

    [Fact]
    public async Task Atom_with_enclosures_is_read()
    {
        var imported = await _harness.ImportAsync(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>urn:tide</id><title>Tide Tables</title><subtitle>All about tides.</subtitle>
              <link rel="alternate" href="https://tide.example/"/><logo>logo.png</logo>
              <author><name>Ada Shore</name></author><updated>2026-01-03T00:00:00Z</updated>
              <entry>
                <id>urn:tide:1</id><title>One</title><published>2026-01-02T10:00:00Z</published><updated>2026-01-03T10:00:00Z</updated>
                <author><name>Ben</name></author><summary>Short.</summary>
                <content type="html">&lt;p>Long.&lt;/p></content>
                <link rel="enclosure" type="audio/mpeg" href="https://tide.example/1.mp3"/>
              </entry>
              <entry><link rel="enclosure" href="https://tide.example/2.mp3?token=1"/><title>Two</title></entry>
            </feed>
            """);

        imported.Should().BeEquivalentTo(new { Title = "Tide Tables", Added = 2 });
        _harness.Show.Show.Should().BeEquivalentTo(new { Description = "All about tides.", Author = "Ada Shore" });
        _harness.Show.Show.Images!.Single().Url.Should().Be("https://tide.example/logo.png");
        var episode = _harness.Show.Episodes.Single(episode => episode.Title == "One");
        episode.Should().BeEquivalentTo(new { Description = "<p>Long.</p>", Author = "Ben" });
        episode.ReleaseDate.Should().Be(new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.Zero));
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
