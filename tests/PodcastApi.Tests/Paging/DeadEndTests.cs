namespace PodcastApi.Tests.Paging;

public class DeadEndTests
{
    [Theory]
    [InlineData("", "*follow the page of episodes \"1:x\"*no cursor*")]
    [InlineData(null, "*follow the page of episodes \"1:x\"*no cursor*")]
    [InlineData("1:x", "*the cursor \"1:x\"*twice*")]
    public async Task A_next_page_that_cannot_be_asked_for_is_an_error_after_the_episodes_so_far(string? token, string message)
    {
        using var server = new PageServer(PageBody.Of("a", "1:x"), PageBody.Of("b", token, hasNext: true));

        var (ids, failure) = await server.Episodes(prefetch: 4).UntilFailureAsync();

        ids.Should().Equal("a", "b");
        failure.Message.Should().StartWith("HTTP 200 (OK) from getPodcastShow: ").And.Match(message);
        failure.ResumeCursor.Should().BeNull();
        server.Requested.Should().Be(2);
    }

    [Fact]
    public async Task The_first_page_has_no_cursor_to_name()
    {
        using var server = new PageServer(PageBody.Of("a", null, hasNext: true));

        (await server.Episodes().UntilFailureAsync()).Failure.Message.Should().Contain("the first page");
    }

    [Fact]
    public async Task The_cursor_of_the_start_counts_as_seen()
    {
        using var server = new PageServer(PageBody.Of("a", "1"), PageBody.Of("b", "0"));

        var (ids, failure) = await server
            .Client.ListEpisodesAsync("show", new ListEpisodesOptions { StartCursor = "0" })
            .UntilFailureAsync();

        ids.Should().Equal("a", "b");
        failure.Message.Should().Contain("\"0\"");
        server.Requested.Should().Be(2);
    }

    [Fact]
    public async Task A_page_that_gave_nothing_may_be_asked_for_again()
    {
        using var server = new PageServer(PageBody.Of("a", "1"), PageBody.Of("", null, hasNext: true));

        (await server.Episodes().UntilFailureAsync()).Failure.ResumeCursor.Should().Be("1");
    }

    [Theory]
    [InlineData("""{"id":"s","episodes":[1]}""", 0)]
    [InlineData("""{"id":"s","episodes":{"edges":{"odd":1}}}""", 0)]
    [InlineData("""{"id":"s","episodes":{"edges":[{"node":{"id":"b"}}],"pageInfo":"odd"}}""", 1)]
    [InlineData("""{"id":"s","episodes":{"edges":[{"node":{"id":"b"}}],"pageInfo":{"hasNextPage":"true","token":"1:x"}}}""", 1)]
    [InlineData("""{"id":"s","episodes":{"edges":[{"node":{"id":"b"}}],"pageInfo":{"token":"1:x"}}}""", 1)]
    public async Task A_page_that_does_not_tell_how_it_goes_on_is_an_error_after_its_episodes(string show, int episodes)
    {
        using var server = new PageServer(PageBody.Of("a", "1"), PageBody.OfShow(show));

        var (ids, failure) = await server.Episodes().UntilFailureAsync();

        ids.Should().Equal(new[] { "a", "b" }.Take(1 + episodes));
        failure.Message.Should().Match("*\"1\" can't be followed: *");
        failure.ResumeCursor.Should().Be(episodes == 0 ? "1" : null);
    }

    [Theory]
    [InlineData("""{"id":"s"}""", "", 0)]
    [InlineData("""{"id":"s","episodes":null}""", "", 0)]
    [InlineData(
        """{"id":"s","episodes":{"edges":[{"node":{"id":"b"}}]}}""",
        ",\"errors\":[{\"message\":\"The rest was not to be had.\"}]",
        1)]
    public async Task A_page_that_was_promised_and_is_not_there_is_no_end_of_the_list(string show, string beside, int episodes)
    {
        using var server = new PageServer(PageBody.Of("a", "1"), PageBody.OfShow(show, beside));

        var (ids, failure) = await server.Episodes().UntilFailureAsync();

        ids.Should().Equal(new[] { "a", "b" }.Take(1 + episodes));
        failure.Message.Should().Match("*\"1\" can't be followed: *");
        failure.ResumeCursor.Should().Be(episodes == 0 ? "1" : null);
    }

    [Fact]
    public async Task A_show_without_its_episodes_beside_a_reported_error_is_not_one_that_has_none()
    {
        using var server = new PageServer(
            PageBody.OfShow("""{"id":"s","episodes":null}""", ""","errors":[{"message":"No episodes today."}]"""));

        (await server.Episodes().UntilFailureAsync()).Failure.Message.Should().Contain("No episodes today.");
    }

    [Fact]
    public async Task Pages_are_handed_over_before_the_error_and_lead_nowhere()
    {
        using var server = new PageServer(PageBody.Of("a", null, hasNext: true));
        await using var pages = server.Episodes().AsPages().GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await pages.TakeAsync(1);

        pages.Current.NextCursor.Should().BeNull();
        await FluentActions.Awaiting(() => pages.MoveNextAsync().AsTask()).Should().ThrowAsync<PodcastApiException>();
    }

    [Fact]
    public async Task Empty_pages_without_end_are_an_error_that_says_how_many()
    {
        var bodies = Enumerable.Range(1, PagingState.MostEmptyPages + 5).Select(n => PageBody.Of("", $"{n}"));
        using var server = new PageServer([.. bodies]);

        var (ids, failure) = await server.Episodes().UntilFailureAsync();

        ids.Should().BeEmpty();
        failure.Message.Should().Contain("100 pages in a row");
        failure.ResumeCursor.Should().Be("100", "nothing is wrong with going on there");
        server.Requested.Should().Be(100);
    }

    [Fact]
    public async Task Only_empty_pages_in_a_row_are_counted()
    {
        var some = Enumerable.Repeat("", PagingState.MostEmptyPages - 1).ToList();
        using var server = new PageServer(PageBody.Chain([.. some, "a", .. some, "b"]));

        (await server.Episodes().IdsAsync()).Should().Equal("a", "b");
    }
}
