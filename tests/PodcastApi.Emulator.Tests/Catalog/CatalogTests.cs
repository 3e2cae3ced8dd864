namespace PodcastApi.Emulator.Tests;

public sealed class CatalogTests : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_show_is_returned_with_its_first_id_for_each_of_its_ids()
    {
        _emulator.Catalog.AddShow(new PodcastShow { Id = "one", Title = "One" }).AddAlias("B000000001");
        using var client = _emulator.CreateClient();

        var show = await client.GetPodcastShowAsync("B000000001", cancellationToken: TestContext.Current.CancellationToken);

        show.Id.Should().Be("one");
    }

    [Fact]
    public async Task Fields_that_no_model_knows_are_sent()
    {
        _emulator.Catalog.AddShow(
            new PodcastShow
            {
                Id = "one",
                AdditionalProperties = new Dictionary<string, RawJson> { ["market"] = new("""{"id":1.10}""") },
            }
        );
        using var api = new Api(_emulator);

        var response = await api.GetAsync("podcasts/shows/one");

        response.Text.Should().Contain("""
            "market":{"id":1.10}
            """.Trim());
    }

    [Fact]
    public async Task A_multi_get_keeps_the_requested_order_and_leaves_out_unknown_ids()
    {
        _emulator.Catalog.AddShow(new PodcastShow { Id = "one" });
        _emulator.Catalog.AddShow(new PodcastShow { Id = "two" });
        using var client = _emulator.CreateClient();

        var shows = await client.GetPodcastShowsAsync(["two", "unknown", "one"], cancellationToken: TestContext.Current.CancellationToken);

        shows.Select(show => show.Id).Should().Equal("two", "one");
    }

    [Fact]
    public async Task A_cursor_pages_the_show_it_belongs_to()
    {
        var one = _emulator.Catalog.AddShow("One", episodes: 3);
        var two = _emulator.Catalog.AddShow("Two", episodes: 3);
        using var client = _emulator.CreateClient();
        var first = await client.GetPodcastShowAsync(two.Id, limit: 2, cancellationToken: TestContext.Current.CancellationToken);

        var shows = await client.GetPodcastShowsAsync(
            [one.Id, two.Id],
            limit: 2,
            cursor: first.Episodes!.PageInfo!.Token,
            cancellationToken: TestContext.Current.CancellationToken);

        shows.Select(show => show.Episodes!.EdgeCount).Should().Equal(2, 1);
    }

    [Fact]
    public async Task A_cleared_catalog_holds_what_is_added_later()
    {
        _emulator.Catalog.Clear();
        var show = _emulator.Catalog.AddShow("Alone");
        using var api = new Api(_emulator);

        _emulator.Catalog.Shows.Should().Equal(show);
        (await api.GetAsync("podcasts/shows/B077DT8KHW")).Status.Should().Be(404);
        (await api.GetAsync("podcasts/episodes/15bfa46b-7af1-49b3-9375-8977627c43ab")).Status.Should().Be(404);
    }

    [Fact]
    public void Episodes_can_be_added_from_many_threads_at_once()
    {
        var show = _emulator.Catalog.AddShow("Busy");

        Parallel.For(0, 200, _ => show.AddEpisodes(1));

        show.Episodes.Should().HaveCount(200);
    }

    [Fact]
    public async Task Episodes_are_added_all_or_none()
    {
        var ids = _emulator.Catalog.AddShow("Two", episodes: 3).Episodes.Select(episode => episode.Id).ToList();
        _emulator.Catalog.Clear();
        _emulator.Catalog.AddShow("Other").AddEpisode(new PodcastEpisode { Id = ids[2], Title = "Taken" });
        var show = _emulator.Catalog.AddShow("Two");
        using var api = new Api(_emulator);

        var add = () => show.AddEpisodes(3);

        add.Should().Throw<ArgumentException>().WithMessage("*already*");
        show.Episodes.Should().BeEmpty();
        (await api.GetAsync("podcasts/episodes/" + ids[0])).Status.Should().Be(404);
        (await api.GetAsync("podcasts/episodes/" + ids[2])).Text.Should().Contain("Taken");
    }

    [Fact]
    public void Without_an_id_the_argument_is_named()
    {
        var show = () => _emulator.Catalog.AddShow(new PodcastShow { Id = null! });
        var episode = () => _emulator.Catalog.AddShow("Mine").AddEpisode(new PodcastEpisode { Id = null! });

        show.Should().Throw<ArgumentException>().WithParameterName("show").WithMessage("The show has no id*");
        episode.Should().Throw<ArgumentException>().WithParameterName("episode").WithMessage("The episode has no id*");
    }

    [Fact]
    public void An_id_that_is_taken_is_rejected()
    {
        var show = _emulator.Catalog.AddShow("Mine", episodes: 1);

        var again = () => _emulator.Catalog.AddShow("Mine");
        var alias = () => show.AddAlias("B077DT8KHW");
        var episode = () => show.AddEpisode(show.Episodes[0]);

        again.Should().Throw<ArgumentException>().WithMessage("*already*");
        alias.Should().Throw<ArgumentException>().WithMessage("*already*");
        episode.Should().Throw<ArgumentException>().WithMessage("*already*");
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
