using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Paging;

public class ListEpisodesTests
{
    [Fact]
    public async Task Every_page_is_followed_to_the_end()
    {
        using var handler = StubHandler.Answering(Page("a b", "1:x"), Page("c", "2:y"), Page("", "3:z"), Page("d", null));
        using var client = Clients.Over(handler);

        var ids = await IdsOf(client.ListEpisodesAsync("show", new ListEpisodesOptions { PageSize = 2 }));

        ids.Should().Equal("a", "b", "c", "d");
        handler.Requests.Select(r => r.Uri.Query).Should().Equal("?limit=2", "?limit=2&cursor=1%3Ax", "?limit=2&cursor=2%3Ay", "?limit=2&cursor=3%3Az");
    }

    [Fact]
    public async Task Each_enumeration_starts_anew_where_the_options_said()
    {
        using var handler = StubHandler.Answering(Page("a", null));
        using var client = Clients.Over(handler);
        var options = new ListEpisodesOptions { StartCursor = "5:e" };
        var episodes = client.ListEpisodesAsync("show", options);
        options.StartCursor = "changed later";

        await IdsOf(episodes);
        await IdsOf(episodes);

        handler.Requests.Select(r => r.Uri.Query).Should().Equal("?limit=100&cursor=5%3Ae", "?limit=100&cursor=5%3Ae");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1:x")]
    public async Task A_next_page_that_cannot_be_asked_for_is_an_error_after_the_episodes_so_far(string? token)
    {
        using var handler = StubHandler.Answering(Page("a", "1:x"), Page("b", token, hasNext: true));
        using var client = Clients.Over(handler);
        var seen = new List<string>();

        var listing = async () =>
        {
            await foreach (var episode in client.ListEpisodesAsync("show")) seen.Add(episode.Id);
        };

        await listing.Should().ThrowAsync<PodcastApiException>().WithMessage("HTTP 200 *cursor*");
        seen.Should().Equal("a", "b");
    }

    [Theory]
    [InlineData("""{"id":"s"}""")]
    [InlineData("""{"id":"s","episodes":null}""")]
    [InlineData("""{"id":"s","episodes":{"edges":null,"pageInfo":null}}""")]
    [InlineData("""{"id":"s","episodes":{"edges":[null,{"node":null},{"node":{"title":"no id"}},{}],"pageInfo":{"hasNextPage":false}}}""")]
    public async Task What_is_null_or_absent_is_skipped(string show)
    {
        using var handler = StubHandler.Answering($$$"""{"data":{"podcastShow":{{{show}}}}}""");
        using var client = Clients.Over(handler);

        (await IdsOf(client.ListEpisodesAsync("show"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"id":"s","episodes":[1]}""")]
    [InlineData("""{"id":"s","episodes":{"edges":{"odd":1}}}""")]
    [InlineData("""{"id":"s","episodes":{"edges":[],"pageInfo":"odd"}}""")]
    [InlineData("""{"id":"s","episodes":{"edges":[],"pageInfo":{"hasNextPage":"true","token":"1:x"}}}""")]
    [InlineData("""{"id":"s","episodes":{"edges":[],"pageInfo":{"token":"1:x"}}}""")]
    public async Task A_page_that_does_not_tell_how_it_goes_on_never_passes_for_the_end(string show)
    {
        using var handler = StubHandler.Answering($$$"""{"data":{"podcastShow":{{{show}}}}}""");
        using var client = Clients.Over(handler);

        var listing = () => IdsOf(client.ListEpisodesAsync("show"));

        await listing.Should().ThrowAsync<PodcastApiException>().WithMessage("*can't be followed*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_page_size_is_1_to_100(int size)
    {
        using var client = Clients.Over(StubHandler.Answering("{}"));

        client.Invoking(c => c.ListEpisodesAsync("show", new ListEpisodesOptions { PageSize = size })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Cancellation_ends_the_listing_with_the_callers_token()
    {
        using var handler = StubHandler.Answering(Page("a b", null));
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

    private static string Page(string ids, string? token, bool? hasNext = null)
    {
        var edges = string.Join(",", ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $$$"""{"cursor":"0:{{{id}}}","node":{"id":"{{{id}}}"}}"""));
        var next = (hasNext ?? token is not null) ? "true" : "false";
        var pageInfo = token is null ? $$"""{"hasNextPage":{{next}}}""" : $$"""{"hasNextPage":{{next}},"token":"{{token}}"}""";
        return $$"""{"data": {"podcastShow": {"id": "show", "episodes": {"pageInfo": {{pageInfo}}, "edges": [{{edges}}] } } } }""";
    }

    private static async Task<List<string>> IdsOf(IAsyncEnumerable<PodcastEpisode> episodes)
    {
        var ids = new List<string>();
        await foreach (var episode in episodes) ids.Add(episode.Id);
        return ids;
    }
}
