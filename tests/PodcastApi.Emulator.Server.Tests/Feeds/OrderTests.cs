namespace PodcastApi.Emulator.Server.Tests;

public sealed class OrderTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("a:1 b:2 c:3", "c b a")]
    [InlineData("c:3 b:2 a:1", "c b a")]
    [InlineData("a b c", "a b c")]
    [InlineData("a:1 b:1 c:1", "a b c")]
    [InlineData("a b:1 c d:2 e", "d e a b c")]
    public async Task Episodes_are_listed_newest_first_and_otherwise_in_the_order_of_the_feed(string feed, string listed)
    {
        var items = feed.Split(' ')
            .Select(item => item.Split(':'))
            .Select(item => Rss.Item(item[0], item[0], item.Length > 1 ? $"<pubDate>{item[1]} Jan 2021 00:00:00 GMT</pubDate>" : ""));

        await _harness.ImportAsync(Rss.Feed(string.Concat(items)));

        _harness.Show.Episodes.Select(episode => episode.Title).Should().Equal(listed.Split(' '));
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
