namespace PodcastApi.Cli.Tests;

public sealed class DataOptionTests : IDisposable
{
    private const string Episode = "15bfa46b-7af1-49b3-9375-8977627c43ab";

    private readonly EmulatorFiles _files = new();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Saved_changes_are_there_after_a_restart(string signal)
    {
        using (var first = await RunningEmulator.StartAsync("--data", _files.State))
        {
            (await first.CallAsync("save", Episode)).ExitCode.Should().Be(0);
            var end = await first.EndAsync(signal);
            end.ExitCode.Should().Be(0);
            end.ErrorLines[0]
                .Should()
                .StartWith($"Press Ctrl-C to stop. Data is kept in {_files.State}: start with the same --data to load it again. ");
        }

        var saved = await File.ReadAllTextAsync(_files.State, TestContext.Current.CancellationToken);
        using var second = await RunningEmulator.StartAsync("--data", _files.State);
        (await second.EndAsync()).ExitCode.Should().Be(0);

        saved.Should().Contain(Episode);
        (await File.ReadAllTextAsync(_files.State, TestContext.Current.CancellationToken)).Should().Be(saved);
    }

    [Fact]
    public async Task A_feed_goes_into_the_state_and_is_served_without_it_later()
    {
        var feed = _files.Feed("tide.xml", "Tide Tables", "Ebb");
        using (var first = await RunningEmulator.StartAsync("--data", _files.State, "--feed", feed))
            await first.EndAsync();
        using (
            var second = await RunningEmulator.StartAsync(
                "--feed",
                _files.Feed("tide.xml", "Tide Tables", "Flood", "Ebb"),
                "--data",
                _files.State))
        {
            (await second.EndAsync()).ErrorLines[0].Should().Contain("2 episodes (1 new, 0 changed)");
        }

        using var third = await RunningEmulator.StartAsync("--data", _files.State);
        var show = await third.CallAsync("show", EmulatorFiles.ShowId);
        await third.EndAsync();

        show.Output.Should().Contain("Ebb").And.Contain("Flood");
    }

    [Theory]
    [InlineData("{\"format\": \"podcastapi-emulator-state\", \"version\": 1,\n\"users\": [", " is damaged in line 2")]
    [InlineData("{\"name\": \"another program's\"}", " is not a state file of the emulator")]
    public async Task A_damaged_or_foreign_file_is_an_error_and_is_left_unchanged(string text, string message)
    {
        _files.Write("state.json", text);

        var run = await Tool.RunAsync("emulator", "--data", _files.State, "--feed", _files.Feed("tide.xml", "Tide Tables"));

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith(_files.State + message);
        (await File.ReadAllTextAsync(_files.State, TestContext.Current.CancellationToken)).Should().Be(text);
    }

    [Fact]
    public async Task A_broken_feed_leaves_the_state_unchanged()
    {
        using (var first = await RunningEmulator.StartAsync("--data", _files.State)) await first.EndAsync();
        var before = await File.ReadAllTextAsync(_files.State, TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync("emulator", "--data", _files.State, "--feed", _files.Write("broken.xml", "<rss>"));

        run.ExitCode.Should().Be(1);
        (await File.ReadAllTextAsync(_files.State, TestContext.Current.CancellationToken)).Should().Be(before);
    }

    [Fact]
    public async Task A_last_save_that_fails_is_a_failure()
    {
        using var emulator = await RunningEmulator.StartAsync("--data", _files.State);
        var before = await File.ReadAllTextAsync(_files.State, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_files.State + ".tmp");
        await emulator.CallAsync("save", Episode);

        var run = await emulator.EndAsync();

        run.ExitCode.Should().Be(1);
        // The automatic save, half a second after the change, may also have failed and been reported.
        run.ErrorLines.Should()
            .ContainSingle(line =>
                line.StartsWith("The state can't be saved to " + _files.State, StringComparison.Ordinal)
                && !line.Contains("Until then", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(_files.State, TestContext.Current.CancellationToken)).Should().Be(before);
    }

    [Fact]
    public async Task A_file_in_use_by_another_emulator_is_reported()
    {
        using var emulator = await RunningEmulator.StartAsync("--data", _files.State);

        var run = await Tool.RunAsync("emulator", "--data", _files.State);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("in use by another emulator");
        await emulator.EndAsync();
    }

    public void Dispose() => _files.Dispose();
}
