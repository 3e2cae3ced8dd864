namespace PodcastApi.Tests.Batching;

public class WriteManyTests
{
    private readonly List<string> _calls = [];
    private readonly FakeClient _client;

    public WriteManyTests() => _client = new FakeClient((name, ids) =>
    {
        _calls.Add($"{name} {ids[0]}");
        return ids[0] is "unknown" ? [] : ids[0] is "broken" ? throw new PodcastApiException("broken") : ids;
    });

    private static string[] Requested => ["e1", "unknown", "e1", "broken", "..", "e2"];

    [Fact]
    public async Task Each_id_is_a_call_and_has_its_own_outcome()
    {
        var results = await _client
            .Proxy.SaveManyEpisodesAsync(Requested, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Told().Should().Be("e1 Succeeded, unknown NotFound, e1 Succeeded, broken Failed, .. Failed, e2 Succeeded");
        results[5].Value!.PodcastEpisode!.Id.Should().Be("e2");
        _calls
            .Should()
            .Equal(
                "SavePodcastEpisodeAsync e1",
                "SavePodcastEpisodeAsync unknown",
                "SavePodcastEpisodeAsync broken",
                "SavePodcastEpisodeAsync e2");
    }

    [Fact]
    public async Task The_other_three_do_what_they_say()
    {
        await _client.Proxy.RemoveManyEpisodesAsync(["e1"], cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        await _client.Proxy.FollowManyShowsAsync(["s1"], cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        await _client.Proxy.UnfollowManyShowsAsync(["s1"], cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        _calls.Should().Equal("RemovePodcastEpisodeAsync e1", "FollowPodcastShowAsync s1", "UnfollowPodcastShowAsync s1");
    }

    [Fact]
    public async Task All_of_them_take_ids_that_come_later()
    {
        var results = new[]
        {
            (
                await _client
                    .Proxy.SaveManyEpisodesAsync(Ids.Async(Requested), cancellationToken: TestContext.Current.CancellationToken)
                    .ToListAsync()
            ).Told(),
            (
                await _client
                    .Proxy.RemoveManyEpisodesAsync(Ids.Async(Requested), cancellationToken: TestContext.Current.CancellationToken)
                    .ToListAsync()
            ).Told(),
            (
                await _client
                    .Proxy.FollowManyShowsAsync(Ids.Async(Requested), cancellationToken: TestContext.Current.CancellationToken)
                    .ToListAsync()
            ).Told(),
            (
                await _client
                    .Proxy.UnfollowManyShowsAsync(Ids.Async(Requested), cancellationToken: TestContext.Current.CancellationToken)
                    .ToListAsync()
            ).Told(),
        };

        results
            .Should()
            .OnlyContain(told => told == "e1 Succeeded, unknown NotFound, e1 Succeeded, broken Failed, .. Failed, e2 Succeeded");
    }
}
