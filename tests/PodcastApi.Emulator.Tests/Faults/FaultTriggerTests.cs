namespace PodcastApi.Emulator.Tests;

public sealed class FaultTriggerTests : IAsyncDisposable
{
    private const string Show = "podcasts/shows/B077DT8KHW";
    private const string Episode = "podcasts/episodes/15bfa46b-7af1-49b3-9375-8977627c43ab";

    private readonly FakeTimeProvider _time = new();
    private readonly PodcastApiEmulator _emulator;

    public FaultTriggerTests() => _emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = _time });

    [Fact]
    public async Task A_fault_affects_only_its_operation()
    {
        var fault = _emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Operation = PodcastOperation.GetPodcastEpisode });

        (await StatusesAsync(Show, Episode, Show)).Should().Equal(200, 500, 200);
        fault.Count.Should().Be(1);
    }

    [Fact]
    public async Task A_fault_affects_its_id_alone_or_among_others()
    {
        _emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Id = "B077DT8KHW" });

        (await StatusesAsync(Show, Episode, "podcasts/shows?ids=x,B077DT8KHW", "podcasts/shows?ids=x", "podcasts/shows/B077DT8KH%57"))
            .Should().Equal(500, 200, 500, 200, 500);
    }

    [Fact]
    public async Task A_fault_skips_some_requests_affects_some_and_ends()
    {
        _emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Skip = 1, Times = 2 });

        (await StatusesAsync(Show, Show, Show, Show)).Should().Equal(200, 500, 500, 200);
    }

    [Fact]
    public async Task A_fault_ends_by_the_emulators_clock()
    {
        _emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Duration = TimeSpan.FromMinutes(1) });
        var during = await StatusesAsync(Show);

        _time.Advance(TimeSpan.FromMinutes(1));

        during.Should().Equal(500);
        (await StatusesAsync(Show)).Should().Equal(200);
    }

    [Fact]
    public async Task A_rate_gives_the_same_run_for_the_same_seed()
    {
        var runs = new List<int[]>();
        for (var run = 0; run < 2; run++)
        {
            var fault = _emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Rate = 0.5, Seed = 7 });
            runs.Add(await StatusesAsync([.. Enumerable.Repeat(Show, 20)]));
            fault.Remove();
        }

        runs[0].Should().Equal(runs[1]).And.Contain(200).And.Contain(500);
    }

    [Fact]
    public async Task Cleared_faults_are_gone()
    {
        _emulator.Faults.Add(Fault.Status(500));

        _emulator.Faults.Clear();

        (await StatusesAsync(Show)).Should().Equal(200);
    }

    [Fact]
    public async Task The_journal_names_the_fault()
    {
        _emulator.Faults.Add(Fault.Throttle());

        await StatusesAsync(Show);

        _emulator.Journal.Entries[0].Faults.Should().Equal("throttled");
        _emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task The_effect_of_a_fault_is_not_a_problem_of_the_request()
    {
        _emulator.Faults.Add(Fault.ExpiredToken(), new FaultTrigger { Times = 1 });

        (await StatusesAsync(Show)).Should().Equal(401);
        _emulator.Journal.ShouldHaveNoProblems();

        (await StatusesAsync(Show)).Should().Equal(401);
        FluentActions
            .Invoking(_emulator.Journal.ShouldHaveNoProblems)
            .Should()
            .Throw<JournalException>("the client sent the expired token again");
    }

    [Fact]
    public void A_duration_out_of_range_is_rejected()
    {
        var add = () => _emulator.Faults.Add(Fault.Throttle(), new FaultTrigger { Duration = TimeSpan.FromSeconds(-1) });

        add.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_rate_out_of_range_is_rejected(double rate)
    {
        var add = () => _emulator.Faults.Add(Fault.Throttle(), new FaultTrigger { Rate = rate });

        add.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Rate must be 0 to 1.*");
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    private async Task<int[]> StatusesAsync(params string[] paths)
    {
        using var api = new Api(_emulator);
        var statuses = new List<int>();
        foreach (var path in paths) statuses.Add((await api.GetAsync(path)).Status);
        return [.. statuses];
    }
}
