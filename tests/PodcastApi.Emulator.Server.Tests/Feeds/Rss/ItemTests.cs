namespace PodcastApi.Emulator.Server.Tests;

public sealed class ItemTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData(
        "<enclosure url='https://tide.example/1.mp3'/><link>https://tide.example/1</link>",
        "<enclosure url='https://tide.example/1.mp3'/><link>https://tide.example/one</link>"
    )]
    [InlineData(
        "<link>https://tide.example/1</link><pubDate>1 Jan 2021</pubDate>",
        "<link>https://tide.example/1</link><pubDate>2 Jan 2021</pubDate>"
    )]
    [InlineData("<pubDate>1 Jan 2021</pubDate><description>a</description>", "<pubDate>1 Jan 2021</pubDate><description>b</description>")]
    public async Task Without_a_guid_the_id_comes_from_the_enclosure_then_the_link_then_title_and_date(string before, string after)
    {
        await _harness.ImportAsync(Rss.Feed($"<item><title>One</title>{before}</item>"));
        var id = _harness.Show.Episodes.Single().Id;

        var again = await _harness.ImportAsync(Rss.Feed($"<item><title>One</title>{after}</item>"));

        _harness.Show.Episodes.Single().Id.Should().Be(id);
        again.Warnings.Should().Contain(warning => warning.Text.StartsWith("items without a guid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_without_anything_to_identify_it_is_left_out_and_its_line_reported()
    {
        var imported = await _harness.ImportAsync(
            Rss.Feed("<item><itunes:duration>5</itunes:duration></item>\n<item/>" + Rss.Item("1", "One")));

        imported.Added.Should().Be(1);
        imported.LeftOut.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Count = 2, Line = 5 });
    }

    [Fact]
    public async Task An_item_with_a_description_alone_is_an_episode_with_a_stable_id()
    {
        const string Items = "<item><description>Low tide.</description></item><item><description>High tide.</description></item>";
        await _harness.ImportAsync(Rss.Feed(Items));
        var ids = _harness.Show.Episodes.Select(episode => episode.Id).ToList();

        var again = await _harness.ImportAsync(Rss.Feed(Items));

        again.Should().BeEquivalentTo(new { Added = 0, Unchanged = 2 });
        _harness.Show.Episodes.Select(episode => episode.Id).Should().Equal(ids);
    }

    [Fact]
    public async Task A_changed_token_in_the_enclosures_address_makes_no_duplicate()
    {
        static string Item(string query) => $"<item><title>One</title><enclosure url='https://tide.example/1.mp3{query}'/></item>";
        await _harness.ImportAsync(Rss.Feed(Item("?token=a")));

        var again = await _harness.ImportAsync(Rss.Feed(Item("?token=b&amp;t=2")));

        again.Added.Should().Be(0);
        _harness.Show.Episodes.Should().ContainSingle();
    }

    [Fact]
    public async Task Enclosures_that_differ_in_their_query_alone_are_different_episodes()
    {
        static string Item(int id) => $"<item><title>{id}</title><enclosure url='https://tide.example/play?id={id}'/></item>";
        await _harness.ImportAsync(Rss.Feed(Item(2) + Item(1)));

        var again = await _harness.ImportAsync(Rss.Feed(Item(3) + Item(2) + Item(1)));

        again.Should().BeEquivalentTo(new { Added = 1, Kept = 0 });
    }

    [Fact]
    public async Task An_item_without_a_title_is_an_episode_without_one()
    {
        await _harness.ImportAsync(Rss.Feed("<item><guid>1</guid></item>"));

        var episode = await _harness.Client.GetPodcastEpisodeAsync(
            _harness.Show.Episodes.Single().Id,
            TestContext.Current.CancellationToken);
        episode.Title.Should().BeNull();
        episode.Url.Should().EndWith("Tide-Tables");
    }

    [Fact]
    public async Task A_repeated_item_is_one_episode_with_the_texts_of_the_first()
    {
        var imported = await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "Corrected") + Rss.Item("1", "First edition")));

        _harness.Show.Episodes.Single().Title.Should().Be("Corrected");
        imported.LeftOut.Should().ContainSingle().Which.Text.Should().Be("duplicate items");
    }

    [Fact]
    public async Task Items_with_one_guid_and_different_audio_are_different_episodes_with_stable_ids()
    {
        var one = Rss.Item("1", "One", "<enclosure url='https://tide.example/1.mp3'/>");
        var two = Rss.Item("1", "Two", "<enclosure url='https://tide.example/2.mp3'/>");
        var three = Rss.Item("1", "Three", "<enclosure url='https://tide.example/3.mp3'/>");
        await _harness.ImportAsync(Rss.Feed(two + one));
        var before = _harness.Show.Episodes.ToDictionary(episode => episode.Title!, episode => episode.Id);

        var imported = await _harness.ImportAsync(Rss.Feed(three + two + one));

        imported.Should().BeEquivalentTo(new { Added = 1, Unchanged = 2, Kept = 0 });
        _harness.Show.Episodes.Skip(1).Should().OnlyContain(episode => before[episode.Title!] == episode.Id);
    }

    [Theory]
    [InlineData("full", "FULL")]
    [InlineData("Bonus", "BONUS")]
    [InlineData(" trailer ", "TRAILER")]
    public async Task Types_are_mapped_to_those_of_the_API(string inFeed, string inApi)
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One", $"<itunes:episodeType>{inFeed}</itunes:episodeType>")));

        _harness.Show.Episodes.Single().Type!.Value.Value.Should().Be(inApi);
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
