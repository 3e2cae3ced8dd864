namespace PodcastApi.Emulator.Tests;

public sealed class ChangingTests : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task A_removed_show_is_not_found_by_any_of_its_ids()
    {
        var show = _emulator.Catalog.FindShow("B077DT8KHW")!;
        var episode = show.Episodes[0].Id;
        using var api = new Api(_emulator);

        _emulator.Catalog.RemoveShow("B077DT8KHW").Should().BeTrue();

        foreach (var path in (string[])["podcasts/shows/B077DT8KHW", $"podcasts/shows/{show.Id}", $"podcasts/episodes/{episode}"])
            (await api.GetAsync(path)).Status.Should().Be(404, path);
        _emulator.Catalog.RemoveShow("B077DT8KHW").Should().BeFalse();
    }

    [Fact]
    public async Task A_removed_episode_is_not_found_and_not_listed()
    {
        var show = _emulator.Catalog.AddShow("Tide", episodes: 3);
        var id = show.Episodes[1].Id;
        using var client = _emulator.CreateClient();

        show.RemoveEpisode(id).Should().BeTrue();

        var listed = await client.GetPodcastShowAsync(show.Id, cancellationToken: TestContext.Current.CancellationToken);
        listed.Episodes!.Edges!.Select(edge => edge.Node!.Id).Should().HaveCount(2).And.NotContain(id);
        await client.Invoking(c => c.GetPodcastEpisodeAsync(id)).Should().ThrowAsync<PodcastApiException>();
        show.RemoveEpisode(id).Should().BeFalse();
    }

    [Fact]
    public async Task Replaced_shows_and_episodes_keep_their_place()
    {
        var show = _emulator.Catalog.AddShow("Tide", episodes: 3);
        var id = show.Episodes[1].Id;
        using var client = _emulator.CreateClient();

        show.Replace(new PodcastShow { Id = show.Id, Title = "Ebb" }).ReplaceEpisode(new PodcastEpisode { Id = id, Title = "New" });

        var listed = await client.GetPodcastShowAsync(show.Id, cancellationToken: TestContext.Current.CancellationToken);
        (listed.Title, listed.Episodes!.Edges![1].Node!.Title).Should().Be(("Ebb", "New"));
        show.Invoking(s => s.Replace(new PodcastShow { Id = "other" })).Should().Throw<ArgumentException>();
        show.Invoking(s => s.ReplaceEpisode(new PodcastEpisode { Id = "other" })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task A_reset_restores_the_initial_state()
    {
        using var client = _emulator.CreateClient();
        var user = _emulator.DefaultUser;
        await client.SavePodcastEpisodeAsync("15bfa46b-7af1-49b3-9375-8977627c43ab", TestContext.Current.CancellationToken);
        _emulator.Users.Add("Ada").AddToken("Atza|ada");
        _emulator.Users.Expire(PodcastApiEmulator.AccessToken);
        _emulator.Catalog.Clear();
        _emulator.Faults.Add(Fault.Throttle());

        _emulator.Reset();

        _emulator.Journal.Entries.Should().BeEmpty();
        _emulator.Users.All.Should().Equal(user);
        _emulator.DefaultUser.SavedEpisodes.Should().BeEmpty();
        var show = await client.GetPodcastShowAsync("B077DT8KHW", cancellationToken: TestContext.Current.CancellationToken);
        show.Title.Should().Be("The Line");
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
