namespace PodcastApi.Tests.Paging;

public class MaxItemsTests
{
    [Theory]
    [InlineData(1, "?limit=1")]
    [InlineData(2, "?limit=2")]
    [InlineData(3, "?limit=3", "?limit=3&cursor=1")]
    [InlineData(4, "?limit=3", "?limit=3&cursor=1")]
    [InlineData(5, "?limit=3", "?limit=3&cursor=1", "?limit=3&cursor=2")]
    public async Task The_list_ends_there_without_a_needless_request(int max, params string[] queries)
    {
        // Two a page, whatever is requested.
        using var server = new PageServer(PageBody.Chain("a b", "c d", "e f", "g h"));
        var episodes = server.Client.ListEpisodesAsync("show", new ListEpisodesOptions { PageSize = 3, MaxItems = max, Prefetch = 4 });

        (await episodes.IdsAsync()).Should().Equal(new[] { "a", "b", "c", "d", "e" }.Take(max));

        server.Queries.Should().Equal(queries);
    }

    [Fact]
    public async Task A_page_that_is_cut_leads_nowhere_and_a_whole_one_to_the_next()
    {
        using var server = new PageServer(PageBody.Chain("a b", "c d", "e f"));

        var cut = await server.Client.ListEpisodesAsync("show", new ListEpisodesOptions { MaxItems = 1 }).AsPages().ToListAsync();
        var whole = await server.Client.ListEpisodesAsync("show", new ListEpisodesOptions { MaxItems = 2 }).AsPages().ToListAsync();

        cut.Should().ContainSingle().Which.Ids().Should().Equal("a");
        cut[0].NextCursor.Should().BeNull();
        cut[0].Show.Episodes!.Edges.Should().HaveCount(2);
        whole.Should().ContainSingle().Which.Ids().Should().Equal("c", "d");
        whole[0].NextCursor.Should().Be("2");
    }

    [Fact]
    public async Task What_is_wrong_behind_the_end_is_no_failure()
    {
        using var server = new PageServer(PageBody.Of("a b", "1"), PageBody.Of("c d", "1"));

        var episodes = server.Client.ListEpisodesAsync("show", new ListEpisodesOptions { MaxItems = 4 });

        (await episodes.IdsAsync()).Should().Equal("a", "b", "c", "d");
    }

    [Fact]
    public async Task Each_enumeration_counts_anew()
    {
        using var server = new PageServer(PageBody.Of("a b"));
        var episodes = server.Client.ListEpisodesAsync("show", new ListEpisodesOptions { MaxItems = 1 });

        (await episodes.IdsAsync()).Should().Equal("a");
        (await episodes.IdsAsync()).Should().Equal("a");
    }
}
