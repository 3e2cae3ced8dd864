namespace PodcastApi.Emulator.Tests;

public sealed class FaultPauseTests
{
    private const string Show = "podcasts/shows/B077DT8KHW";

    [Fact]
    public async Task A_paused_fault_affects_no_requests_and_keeps_its_count()
    {
        await using var emulator = new PodcastApiEmulator();
        var fault = emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Times = 2 });
        var before = await StatusAsync(emulator);

        fault.IsPaused = true;
        var during = new[] { await StatusAsync(emulator), await StatusAsync(emulator) };
        var count = fault.Count;
        fault.IsPaused = false;

        before.Should().Be(500);
        during.Should().Equal(200, 200);
        count.Should().Be(1);
        new[] { await StatusAsync(emulator), await StatusAsync(emulator) }.Should().Equal(500, 200);
    }

    [Fact]
    public async Task A_paused_fault_skips_no_requests()
    {
        await using var emulator = new PodcastApiEmulator();
        var fault = emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Skip = 1 });

        fault.IsPaused = true;
        var during = await StatusAsync(emulator);
        fault.IsPaused = false;

        new[] { during, await StatusAsync(emulator), await StatusAsync(emulator) }.Should().Equal(200, 200, 500);
    }

    private static async Task<int> StatusAsync(PodcastApiEmulator emulator)
    {
        using var api = new Api(emulator);
        return (await api.GetAsync(Show)).Status;
    }
}
