using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class RetryTests
{
    [Fact]
    public async Task A_retry_is_reported_on_a_terminal()
    {
        await using var emulator = await StartAsync();

        var run = await Tool.RunOnTerminalAsync(80, Tool.SettingsOf(emulator), "save", "28032844-b4af-406f-9528-9622dc186591");

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"HTTP 503 .*: retrying in 1 s \(1 of 3\)\r\n").And.Contain("SAVED");
    }

    [Fact]
    public async Task A_retry_is_not_reported_in_a_pipe()
    {
        await using var emulator = await StartAsync();

        var run = await Tool.RunAsync(emulator, "save", "28032844-b4af-406f-9528-9622dc186591");

        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
    }

    private static async Task<PodcastApiEmulator> StartAsync()
    {
        var emulator = await PodcastApiEmulator.StartAsync();
        emulator.Faults.Add(Fault.Status(503), new FaultTrigger { Times = 1 });
        return emulator;
    }
}
