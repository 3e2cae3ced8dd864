using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class BrokenStreamTests
{
    public static TheoryData<string, int, string[]> Errors { get; } =
        All(
            ["2>/dev/full", "2>&-"],
            [
                (0, ["show", "B077DT8KHW"]),
                (1, ["show", "unknown"]),
                (2, ["show"]),
                (2, ["nope"]),
                (2, ["show", "B077DT8KHW", "--wrong"]),
                (2, ["show", "x", "--base-address", "http://localhost:9"]),
            ]);

    public static TheoryData<string, int, string[]> Outputs { get; } =
        All(
            [">/dev/full", ">&-"],
            [
                (1, ["--help"]),
                (1, ["--version"]),
                (1, ["show", "--help"]),
                (1, ["show", "B077DT8KHW"]),
                (1, ["logout"]),
                (1, ["whoami", "--output", "json"]),
            ]);

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_unwritable_standard_error_changes_neither_result_nor_exit_code(string redirection, int code, string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full exists only on Linux.");
        var healthy = await Tool.RunAsync(arguments);

        var run = await Tool.RunWithAsync(redirection, arguments);

        run.ExitCode.Should().Be(code);
        run.Output.Should().Be(healthy.Output);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task An_unwritable_output_is_reported_and_gives_the_right_exit_code(string redirection, int code, string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full exists only on Linux.");
        var run = await Tool.RunWithAsync(redirection, arguments);

        run.ExitCode.Should().Be(code);
        run.ErrorLines[^1].Should().StartWith("The output could not be written: ");
    }

    [Fact]
    public async Task With_both_streams_closed_the_exit_code_is_right()
    {
        var run = await Tool.RunWithAsync(">&- 2>&-", "--help");

        run.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public async Task When_the_reader_has_gone_nothing_more_is_fetched(string output)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The console on Windows does not report a closed pipe.");
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        // The reader has exited long before the first page arrives.
        var run = await Tool.RunWithAsync(
            "; echo $? >&2; } | true",
            Tool.SettingsOf(emulator),
            "episodes",
            "B077DT8KHW",
            "--all",
            "--limit",
            "1",
            "--output",
            output);

        run.ErrorLines.Should().Equal("0");
        emulator.Journal.Entries.Count.Should().BeInRange(1, 3);
    }

    private static TheoryData<string, int, string[]> All(string[] redirections, (int Code, string[] Arguments)[] lines)
    {
        var data = new TheoryData<string, int, string[]>();
        foreach (var redirection in redirections)
        {
            foreach (var (code, arguments) in lines) data.Add(redirection, code, arguments);
        }

        return data;
    }
}
