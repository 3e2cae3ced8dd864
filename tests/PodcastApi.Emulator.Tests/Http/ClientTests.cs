namespace PodcastApi.Emulator.Tests;

public sealed class ClientTests
{
    [Fact]
    public async Task The_client_waits_by_the_emulators_clock()
    {
        var time = new ObservedTimeProvider();
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = time });
        emulator.Faults.Add(Fault.Throttle(TimeSpan.FromSeconds(20)), new FaultTrigger { Times = 1 });
        using var client = emulator.CreateClient(options => options.TotalTimeout = options.AttemptTimeout = Timeout.InfiniteTimeSpan);

        var show = client.GetPodcastShowAsync("B077DT8KHW", cancellationToken: TestContext.Current.CancellationToken);
        await Task.WhenAny(time.WhenAwaitedAsync(TimeSpan.FromSeconds(20)), show);
        emulator.Journal.ShouldHave(1);
        time.Advance(TimeSpan.FromSeconds(20));

        (await show).Title.Should().Be("The Line");
        emulator.Journal.ShouldHave(2, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task The_clients_options_can_be_changed()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var ann = emulator.Users.Add("ann").AddToken("ann");
        using var client = emulator.CreateClient(options => options.AccessToken = "ann");

        await client.FollowPodcastShowAsync("B077DT8KHW", TestContext.Current.CancellationToken);

        ann.FollowedShows.Should().HaveCount(1);
        emulator.DefaultUser.FollowedShows.Should().BeEmpty();
    }
}
