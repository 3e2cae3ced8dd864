namespace PodcastApi.Tests.Paging;

public class PageTests
{
    [Fact]
    public async Task A_page_has_its_cursors_and_its_response()
    {
        using var server = new PageServer(PageBody.Chain("a b", "", "c"));

        var pages = await server.Episodes().AsPages().ToListAsync();

        pages.Select(page => string.Concat(page.Ids())).Should().Equal("ab", "", "c");
        pages.Select(page => (page.Cursor, page.NextCursor)).Should().Equal((null, "1"), ("1", "2"), ("2", null));
        pages
            .Should()
            .OnlyContain(page =>
                page.Show.Id == "show"
                && page.Response.Attempts == 1
                && page.Response.Headers.ContainsKey("Content-Type")
                && page.Response.Body == null);
    }

    [Fact]
    public async Task The_body_is_kept_on_request()
    {
        using var server = new PageServer(PageBody.Of("a"));

        var page = (
            await server.Client.ListEpisodesAsync("show", new ListEpisodesOptions { KeepBody = true }).AsPages().ToListAsync()
        ).Single();

        System.Text.Encoding.UTF8.GetString(page.Response.Body!.Value.Span).Should().Be(PageBody.Of("a"));
    }

    [Theory]
    [InlineData("""{"id":"s"}""", 0)]
    [InlineData("""{"id":"s","episodes":{"edges":[{"node":{"id":"a"}}]}}""", 0)]
    [InlineData("""{"id":"s","episodes":{"edges":[null,{"node":null},{"node":{"title":"no id"}},{},{"node":{"id":"a"}},7,[[1],2]]}}""", 6)]
    public async Task Entries_without_an_episode_are_counted(string show, int skipped)
    {
        using var server = new PageServer(PageBody.OfShow(show));

        (await server.Episodes().AsPages().ToListAsync()).Single().SkippedEntries.Should().Be(skipped);
    }

    [Fact]
    public async Task Entries_that_a_mock_leaves_null_are_counted()
    {
        var show = new PodcastShow { Id = "s", Episodes = new PodcastEpisodeConnection { Edges = [null!, new PodcastEpisodeEdge()] } };

        var page = (
            await new PodcastEpisodePageable(PageMock.Create((_, _) => Task.FromResult(show)), "s").AsPages().ToListAsync()
        ).Single();

        page.SkippedEntries.Should().Be(2);
        page.Show.Should().BeSameAs(show);
        page.Response.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task A_mock_that_gives_nothing_is_told_of()
    {
        var (_, failure) = await new PodcastEpisodePageable(PageMock.Create((_, _) => null), "s").UntilFailureAsync();

        failure.Message.Should().Contain("returned null").And.Contain("mock");
    }

    [Fact]
    public async Task Progress_is_told_page_by_page_as_the_enumeration_comes_to_it()
    {
        using var server = new PageServer(
            PageBody.Of("a b", "1"),
            PageBody.OfShow("""{"id":"s","episodes":{"edges":[null,{"node":{"id":"c"}}]}}"""));
        var told = new List<(int, int, int)>();
        var progress = new Told(p => told.Add((p.Pages, p.Items, p.SkippedEntries)));
        await using var episodes = server
            .Client.ListEpisodesAsync("show", new ListEpisodesOptions { Progress = progress })
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await episodes.TakeAsync(2);
        (server.Requested, told.Count).Should().Be((2, 1));
        await episodes.TakeAsync(1);

        told.Should().Equal((1, 2, 0), (2, 3, 1));
    }

    [Fact]
    public async Task What_progress_throws_costs_no_episode()
    {
        using var server = new PageServer(PageBody.Chain("a", "b"));
        var progress = new Told(_ => throw new InvalidTimeZoneException());

        (await server.Client.ListEpisodesAsync("show", new ListEpisodesOptions { Progress = progress }).IdsAsync())
            .Should()
            .Equal("a", "b");
    }

    private sealed class Told(Action<ListEpisodesProgress> tell) : IProgress<ListEpisodesProgress>
    {
        public void Report(ListEpisodesProgress value) => tell(value);
    }
}
