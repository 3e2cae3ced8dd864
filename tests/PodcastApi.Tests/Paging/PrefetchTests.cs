namespace PodcastApi.Tests.Paging;

public class PrefetchTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("a b", 1)]
    [InlineData("a b c", 2)]
    [InlineData("a b c d", 2)]
    [InlineData("a b c d e", 3)]
    public async Task The_next_page_is_asked_for_when_half_of_a_page_is_taken(string ids, int half)
    {
        using var server = new PageServer(held: 1, PageBody.Chain(ids, "z"));
        await using var episodes = server.Episodes().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        server.Requested.Should().Be(0);

        for (var taken = 1; taken <= ids.Split(' ').Length; taken++)
        {
            await episodes.TakeAsync(1);
            server.Requested.Should().Be(taken < half ? 1 : 2, $"{taken} were taken");
        }
    }

    [Fact]
    public async Task Without_it_a_page_is_asked_for_when_its_first_episode_is_wanted()
    {
        using var server = new PageServer(held: 1, PageBody.Chain("a b", "c"));
        await using var episodes = server.Episodes(prefetch: 0).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await episodes.TakeAsync(2);
        server.Requested.Should().Be(1);
        var third = episodes.MoveNextAsync();
        server.Requested.Should().Be(2);

        server.Release(2);
        (await third).Should().BeTrue();
    }

    [Fact]
    public async Task Several_pages_are_fetched_one_after_the_other_until_as_many_wait()
    {
        using var server = new PageServer(held: 1, PageBody.Chain("a b", "c d e f", "g", "h", "i"));
        await using var episodes = server.Episodes(prefetch: 2).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await episodes.TakeAsync(1);
        server.Requested.Should().Be(2, "the third page's cursor stands on the second");
        server.Release(2);
        await server.WhenAskedAsync(3);
        server.Release(3);
        await episodes.TakeAsync(2);
        server.Requested.Should().Be(3, "half of the second page is not yet taken");
        await episodes.TakeAsync(1);
        await server.WhenAskedAsync(4);
        server.Requested.Should().Be(4);
    }

    [Fact]
    public async Task An_empty_page_has_the_next_ones_fetched_at_once()
    {
        using var server = new PageServer(held: 3, PageBody.Chain("a", "", "c d e f", "g", "h"));
        await using var episodes = server.Episodes(prefetch: 2).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await episodes.TakeAsync(2);

        await server.WhenAskedAsync(4);
        server.Requested.Should().Be(4, "of the third page one episode of four is taken");
    }

    [Fact]
    public async Task Of_pages_the_next_one_is_asked_for_as_one_is_handed_over()
    {
        using var server = new PageServer(held: 1, PageBody.Chain("a b c", "d", "e"));
        await using var pages = server.Episodes().AsPages().GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await pages.TakeAsync(1);
        server.Requested.Should().Be(2);
        server.Release(2);
        await pages.TakeAsync(1);

        server.Requested.Should().Be(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task However_many_pages_are_fetched_ahead_the_list_is_the_same_and_nothing_is_asked_beyond_its_end(int prefetch)
    {
        using var server = new PageServer(PageBody.Chain("a b c", "", "d", "e f"));

        (await server.Episodes(prefetch).IdsAsync()).Should().Equal("a", "b", "c", "d", "e", "f");
        (await server.Episodes(prefetch).AsPages().ToListAsync()).Should().ContainSingle("the last response is given for ever");

        server.Requested.Should().Be(5);
    }
}
