using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Paging;

public class ListEpisodesTests
{
    [Fact]
    public async Task Every_page_is_followed_to_the_end()
    {
        using var handler = StubHandler.Responding(
            PageBody.Of("a b", "1:x"),
            PageBody.Of("c", "2:y"),
            PageBody.Of("", "3:z"),
            PageBody.Of("d", null));
        using var client = Clients.Over(handler);

        var ids = await client.ListEpisodesAsync("show", new ListEpisodesOptions { PageSize = 2 }).IdsAsync();

        ids.Should().Equal("a", "b", "c", "d");
        handler
            .Requests.Select(r => r.Uri.Query)
            .Should()
            .Equal("?limit=2", "?limit=2&cursor=1%3Ax", "?limit=2&cursor=2%3Ay", "?limit=2&cursor=3%3Az");
    }

    [Fact]
    public async Task Each_enumeration_starts_anew_where_the_options_said()
    {
        using var handler = StubHandler.Responding(PageBody.Of("a", null));
        using var client = Clients.Over(handler);
        var options = new ListEpisodesOptions { StartCursor = "5:e" };
        var episodes = client.ListEpisodesAsync("show", options);
        options.StartCursor = "changed later";

        await episodes.IdsAsync();
        await episodes.IdsAsync();

        handler.Requests.Select(r => r.Uri.Query).Should().Equal("?limit=100&cursor=5%3Ae", "?limit=100&cursor=5%3Ae");
    }

    [Theory]
    [InlineData("""{"id":"s"}""")]
    [InlineData("""{"id":"s","episodes":null}""")]
    [InlineData("""{"id":"s","episodes":{"edges":null,"pageInfo":null}}""")]
    [InlineData("""{"id":"s","episodes":{"edges":[null,{"node":null},{"node":{"title":"no id"}},{}],"pageInfo":{"hasNextPage":false}}}""")]
    public async Task What_is_null_or_absent_is_skipped(string show)
    {
        using var handler = StubHandler.Responding(PageBody.OfShow(show));
        using var client = Clients.Over(handler);

        (await client.ListEpisodesAsync("show").IdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Cancellation_ends_the_listing_with_the_callers_token()
    {
        using var handler = StubHandler.Responding(PageBody.Of("a b", null));
        using var client = Clients.Over(handler);
        using var source = new CancellationTokenSource();
        var seen = new List<string>();

        var listing = async () =>
        {
            await foreach (var episode in client.ListEpisodesAsync("show").WithCancellation(source.Token))
            {
                seen.Add(episode.Id);
                await source.CancelAsync();
            }
        };

        (await listing.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        seen.Should().Equal("a");
    }
}
