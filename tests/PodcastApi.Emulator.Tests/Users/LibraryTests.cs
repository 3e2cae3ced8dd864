namespace PodcastApi.Emulator.Tests;

public sealed class LibraryTests : IAsyncDisposable
{
    private const string Episode = "53f57edd-ce46-47e5-bda5-b61b772d83b3";

    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task Saving_twice_saves_once_and_removing_twice_removes_once()
    {
        using var client = _emulator.CreateClient();

        await client.SavePodcastEpisodeAsync(Episode, TestContext.Current.CancellationToken);
        await client.SavePodcastEpisodeAsync(Episode, TestContext.Current.CancellationToken);
        _emulator.DefaultUser.SavedEpisodes.Should().Equal(Episode);

        await client.RemovePodcastEpisodeAsync(Episode, TestContext.Current.CancellationToken);
        var again = await client.RemovePodcastEpisodeAsync(Episode, TestContext.Current.CancellationToken);
        _emulator.DefaultUser.SavedEpisodes.Should().BeEmpty();
        again.SaveState.Should().Be(SaveState.Removed);
    }

    [Fact]
    public async Task A_show_is_followed_under_one_id_whichever_was_sent()
    {
        using var client = _emulator.CreateClient();

        await client.FollowPodcastShowAsync("B077DT8KHW", TestContext.Current.CancellationToken);
        _emulator.DefaultUser.FollowedShows.Should().Equal("63825c25-4a0b-4389-a1cc-c72e5dc8bb7b");

        await client.UnfollowPodcastShowAsync("63825c25-4a0b-4389-a1cc-c72e5dc8bb7b", TestContext.Current.CancellationToken);
        _emulator.DefaultUser.FollowedShows.Should().BeEmpty();
    }

    [Fact]
    public async Task Each_user_has_a_library_and_two_tokens_of_one_user_share_it()
    {
        var ann = _emulator.Users.Add("ann").AddToken("ann 1").AddToken("ann 2");
        var bob = _emulator.Users.Add("bob").AddToken("bob");
        using var api = new Api(_emulator);

        await api.SendAsync(
            HttpMethod.Put,
            "me/podcasts/episodes/" + Episode,
            authorization: "Bearer ann 1",
            cancellationToken: TestContext.Current.CancellationToken);
        await api.SendAsync(
            HttpMethod.Put,
            "me/podcasts/episodes/7a0dc6a4-0ab8-46d5-9395-872a22110268",
            authorization: "Bearer ann 2",
            cancellationToken: TestContext.Current.CancellationToken);

        ann.SavedEpisodes.Should().BeEquivalentTo(Episode, "7a0dc6a4-0ab8-46d5-9395-872a22110268");
        bob.SavedEpisodes.Should().BeEmpty();
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
