namespace PodcastApi.Tests.Paging;

public class ListEpisodesOptionTests
{
    public static TheoryData<string, ListEpisodesOptions> Rejected => new()
    {
        { "PageSize must be 1 to 100.", new() { PageSize = 0 } },
        { "PageSize must be 1 to 100.", new() { PageSize = 101 } },
        { "MaxItems must be 1 or more, or null.", new() { MaxItems = 0 } },
        { "Prefetch must be 0 to 4.", new() { Prefetch = -1 } },
        { "Prefetch must be 0 to 4.", new() { Prefetch = 5 } },
        { "StartCursor must not be empty", new() { StartCursor = "" } },
        { "StartCursor holds half of a surrogate pair", new() { StartCursor = "\ud83d" } },
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public void What_is_out_of_range_is_rejected_at_once(string message, ListEpisodesOptions options)
    {
        using var server = new PageServer(PageBody.Of("a"));

        server
            .Client.Invoking(c => c.ListEpisodesAsync("show", options))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName(nameof(options))
            .WithMessage($"ListEpisodesOptions.{message}*");
    }

    [Fact]
    public async Task They_are_copied_and_never_written_to()
    {
        using var server = new PageServer(PageBody.Of("a b"));
        var options = new ListEpisodesOptions { PageSize = 7, StartCursor = "5:e", MaxItems = 3, Prefetch = 2 };
        var episodes = server.Client.ListEpisodesAsync("show", options);

        (options.PageSize, options.StartCursor, options.MaxItems, options.Prefetch) = (8, "changed", 1, 0);
        (await episodes.IdsAsync()).Should().HaveCount(2);

        server.Queries.Should().Equal("?limit=3&cursor=5%3Ae");
        (options.PageSize, options.StartCursor, options.MaxItems, options.Prefetch).Should().Be((8, "changed", 1, 0));
    }

    [Fact]
    public async Task By_default_every_page_is_asked_for_with_100()
    {
        using var server = new PageServer(PageBody.Chain("a", "b"));

        await server.Client.ListEpisodesAsync("show").IdsAsync();

        server.Queries.Should().Equal("?limit=100", "?limit=100&cursor=1");
    }
}
