namespace PodcastApi.Emulator.Server.Tests;

public sealed class FeedIdTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("https://mp3s.nashownotes.com/pc20rss.xml")]
    [InlineData("mp3s.nashownotes.com/pc20rss.xml/")]
    public void The_guid_of_a_feed_address_follows_the_Podcast_Index_specification(string address)
    {
        FeedId.PodcastGuid(address).Should().Be(new Guid("917393e3-1b1e-5cef-ace4-edaa54e1f810"));
    }

    [Fact]
    public async Task A_podcast_guid_added_later_matches_that_of_the_feed_address()
    {
        await _harness.ImportAsync(
            Rss.Feed(
                Rss.Item("1", "One"),
                "<title>Pod</title><atom:link rel='self' href='https://mp3s.nashownotes.com/pc20rss.xml'/>"
                    + "<atom:link rel='hub' href='https://hub.example/'/>"));

        var again = await _harness.ImportAsync(
            Rss.Feed(Rss.Item("1", "One"), "<title>Podcast</title><podcast:guid>917393E3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"));

        again.IsNew.Should().BeFalse();
    }

    [Fact]
    public async Task Ids_are_the_same_on_every_machine()
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("tide-1", "One"), "<title>Tide Tables</title><podcast:guid>tide</podcast:guid>"));

        _harness.Show.Id.Should().Be("a91f8df6-eaea-5bab-a490-20c31e40ca4d");
        _harness.Show.Episodes.Single().Id.Should().Be("d1353c6a-0744-5a2d-94c6-9c64e619af40");
    }

    [Fact]
    public async Task Items_of_two_feeds_may_share_a_guid()
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One"), "<title>A</title>"));
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One"), "<title>B</title>"));

        _harness.Emulator.Catalog.Shows.SelectMany(show => show.Episodes).Select(episode => episode.Id).Distinct().Should().HaveCount(2);
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
