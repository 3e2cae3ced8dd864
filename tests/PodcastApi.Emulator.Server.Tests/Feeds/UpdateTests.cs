namespace PodcastApi.Emulator.Server.Tests;

public sealed class UpdateTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Fact]
    public async Task The_same_feed_again_changes_nothing()
    {
        var feed = Rss.Feed(Rss.Item("2", "Two", "<itunes:duration>60</itunes:duration>") + Rss.Item("1", "One"));
        await _harness.ImportAsync(feed);
        var before = _harness.Show.Entries;

        var again = await _harness.ImportAsync(feed);

        again.Should().BeEquivalentTo(new { IsNew = false, Added = 0, Updated = 0, Unchanged = 2, Kept = 0 });
        _harness.Show.Entries.Should().Equal(before);
    }

    [Fact]
    public async Task Texts_change_and_ids_stay()
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One"), "<podcast:guid>a</podcast:guid><title>Tide</title>"));
        var (show, episode) = (_harness.Show.Id, _harness.Show.Episodes.Single().Id);

        var again = await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "The first"), "<podcast:guid>a</podcast:guid><title>Tides</title>"));

        again
            .Should()
            .BeEquivalentTo(
                new
                {
                    Added = 0,
                    Updated = 1,
                    Unchanged = 0,
                }
            );
        (await _harness.Client.GetPodcastShowAsync(show, cancellationToken: TestContext.Current.CancellationToken))
            .Title.Should()
            .Be("Tides");
        (await _harness.Client.GetPodcastEpisodeAsync(episode, TestContext.Current.CancellationToken)).Title.Should().Be("The first");
    }

    [Fact]
    public async Task New_episodes_come_first_and_those_removed_from_the_feed_stay()
    {
        await _harness.ImportAsync(
            Rss.Feed(Rss.Item("2", "Two", "<pubDate>2 Jan 2021</pubDate>") + Rss.Item("1", "One", "<pubDate>1 Jan 2021</pubDate>")));

        var again = await _harness.ImportAsync(
            Rss.Feed(Rss.Item("3", "Three", "<pubDate>3 Jan 2021</pubDate>") + Rss.Item("2", "Two", "<pubDate>2 Jan 2021</pubDate>")));

        again.Should().BeEquivalentTo(new { Added = 1, Unchanged = 1, Kept = 1 });
        _harness.Show.Episodes.Select(episode => episode.Title).Should().Equal("Three", "Two", "One");
    }

    [Fact]
    public async Task Saves_follows_and_paging_survive_an_update()
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("2", "Two") + Rss.Item("1", "One")));
        var (show, last) = (_harness.Show.Id, _harness.Show.Episodes[^1].Id);
        await _harness.Client.SavePodcastEpisodeAsync(last, TestContext.Current.CancellationToken);
        await _harness.Client.FollowPodcastShowAsync(show, TestContext.Current.CancellationToken);
        var page = await _harness.Client.GetPodcastShowAsync(show, limit: 1, cancellationToken: TestContext.Current.CancellationToken);

        await _harness.ImportAsync(Rss.Feed(Rss.Item("3", "Three") + Rss.Item("2", "Two!") + Rss.Item("1", "One!")));

        var next = await _harness.Client.GetPodcastShowAsync(
            show,
            limit: 1,
            cursor: page.Episodes!.PageInfo!.Token,
            cancellationToken: TestContext.Current.CancellationToken);
        next.Episodes!.Edges!.Single().Node!.Title.Should().Be("One!");
        _harness.Emulator.DefaultUser.SavedEpisodes.Should().Equal(last);
        _harness.Emulator.DefaultUser.FollowedShows.Should().Equal(show);
    }

    [Fact]
    public async Task Concurrent_requests_see_the_list_before_or_after_an_update()
    {
        await _harness.ImportAsync(Rss.Feed(string.Concat(Enumerable.Range(0, 50).Select(i => Rss.Item($"{i}", $"before {i}")))));
        var show = _harness.Show.Id;
        var import = Task.Run(
            async () =>
            {
                for (var round = 0; round < 20; round++)
                    await _harness.ImportAsync(
                        Rss.Feed(string.Concat(Enumerable.Range(0, 50).Select(i => Rss.Item($"{i}", $"{round} {i}")))));
            },
            TestContext.Current.CancellationToken);

        while (!import.IsCompleted)
        {
            var titles = (
                await _harness.Client.GetPodcastShowAsync(show, cancellationToken: TestContext.Current.CancellationToken)
            ).Episodes!.Edges!.Select(edge => edge.Node!.Title!.Split(' ')[0]);
            titles.Distinct().Should().ContainSingle();
        }

        await import;
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
