namespace PodcastApi.Emulator.Tests;

public sealed class PagingTests : IAsyncDisposable
{
    private const string MrBallen = "6d261659-cc8d-478c-b052-19dfeb25dcf5";
    private const string TheLine = "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b";

    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_page_holds_100_episodes_when_no_limit_is_sent()
    {
        using var client = _emulator.CreateClient();

        var show = await client.GetPodcastShowAsync(MrBallen, cancellationToken: TestContext.Current.CancellationToken);

        show.Episodes!.EdgeCount.Should().Be(100);
        show.Episodes.PageInfo!.HasNextPage.Should().BeTrue();
    }

    [Theory]
    [InlineData(MrBallen, 100)]
    [InlineData(MrBallen, 7)]
    [InlineData(TheLine, 1)]
    [InlineData(TheLine, 2)]
    [InlineData(TheLine, 8)]
    public async Task Following_the_tokens_reads_every_episode_once(string id, int pageSize)
    {
        using var client = _emulator.CreateClient();
        var read = new List<string>();

        await foreach (var episode in client.ListEpisodesAsync(id, new ListEpisodesOptions { PageSize = pageSize })) read.Add(episode.Id);

        read.Should().Equal(_emulator.Catalog.FindShow(id)!.Episodes.Select(episode => episode.Id));
    }

    [Fact]
    public async Task The_last_page_has_no_token()
    {
        using var client = _emulator.CreateClient();

        var show = await client.GetPodcastShowAsync(TheLine, limit: 8, cancellationToken: TestContext.Current.CancellationToken);

        show.Episodes!.PageInfo!.HasNextPage.Should().BeFalse();
        show.Episodes.PageInfo.Token.Should().BeNull();
    }

    [Fact]
    public async Task Episodes_added_while_a_client_reads_neither_repeat_nor_hide_others()
    {
        using var client = _emulator.CreateClient();
        var show = _emulator.Catalog.AddShow("Growing", episodes: 4);
        var first = await client.GetPodcastShowAsync(show.Id, limit: 2, cancellationToken: TestContext.Current.CancellationToken);

        show.AddNewestEpisode(new PodcastEpisode { Id = "new", Title = "New" })
            .AddEpisode(new PodcastEpisode { Id = "last", Title = "Last" });
        var rest = await client.GetPodcastShowAsync(
            show.Id,
            cursor: first.Episodes!.PageInfo!.Token,
            cancellationToken: TestContext.Current.CancellationToken);

        rest.Episodes!.Edges!.Select(edge => edge.Node!.Title)
            .Should()
            .Equal("Growing, episode 3 (emulated)", "Growing, episode 4 (emulated)", "Last");
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
