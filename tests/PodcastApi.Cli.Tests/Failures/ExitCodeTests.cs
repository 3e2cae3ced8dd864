using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(401, "*access token*")]
    [InlineData(403, "*scope*")]
    [InlineData(404, "*Check the id.")]
    [InlineData(400, "*Check the arguments.")]
    public async Task A_rejection_is_reported_on_one_line_with_what_to_do(int status, string message)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Status(status));

        var run = await Tool.RunAsync(emulator, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"HTTP {status} ").And.Match(message);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_reported()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Throttle(TimeSpan.FromMinutes(2)));

        var run = await Tool.RunAsync(emulator, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().EndWith("Try again in 120 s.");
    }

    [Fact]
    public async Task An_unreachable_server_is_reported()
    {
        var environment = new Dictionary<string, string> { ["PODCASTAPI_API_KEY"] = "k", ["PODCASTAPI_ACCESS_TOKEN"] = "secret-token" };

        // Nothing listens on port 9 (discard).
        var run = await Tool.RunAsync(environment, "show", "B077DT8KHW", "--base-address", "http://127.0.0.1:9");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .EndWith("Check the base address and the network.")
            .And.NotContain("secret-token");
    }

    [Fact]
    public async Task A_response_that_is_not_from_the_api_is_reported()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Response(200, "<html>"));

        var run = await Tool.RunAsync(emulator, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle();
    }

    [Fact]
    public async Task A_closed_output_is_reported()
    {
        var run = await Tool.RunWithoutOutputAsync("show", "B077DT8KHW");

        run.ExitCode.Should().Be(1);
        run.ErrorLines[^1].Should().Be("The output could not be written: standard output is closed.");
    }

    [Theory]
    [InlineData]
    [InlineData("show")]
    [InlineData("shows", "B077DT8KHW")]
    [InlineData("show", "B077DT8KHW", "--wrong")]
    [InlineData("show", "B077DT8KHW", "--limit", "0")]
    [InlineData("show", "B077DT8KHW", "--limit", "101")]
    [InlineData("show", "B077DT8KHW", "--limit", "2.5")]
    [InlineData("show", "B077DT8KHW", "--cursor", "")]
    [InlineData("show", "B077DT8KHW", "--output", "xml")]
    [InlineData("show", "")]
    [InlineData("show", "B077DT8KHW", "..")]
    [InlineData("show", "a,b", "c")]
    [InlineData("episodes", ".")]
    [InlineData("episodes", "a", "b")]
    [InlineData("save", " ")]
    [InlineData("emulator", "--port", "65536")]
    [InlineData("emulator", "--host", "nowhere")]
    public async Task Wrong_usage_is_reported_on_standard_error_and_nothing_is_sent(params string[] arguments)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().NotBeEmpty();
        emulator.Journal.ShouldHave(0);
    }

    [Fact]
    public async Task An_id_may_look_like_an_option()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Catalog.AddShow(new PodcastShow { Id = "--wrong", Title = "Odd" });

        var run = await Tool.RunAsync(emulator, "show", "--limit", "1", "--", "--wrong");

        run.Lines[0].Should().Be("Odd");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("show", "--help")]
    public async Task Help_goes_to_standard_output(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ExitCode.Should().Be(0);
        run.Output.Should().NotBeEmpty();
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Ctrl_C_ends_a_call()
    {
        var time = new ObservedTimeProvider();
        await using var emulator = await PodcastApiEmulator.StartAsync(
            new PodcastApiEmulatorOptions { TimeProvider = time },
            TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Slow(TimeSpan.FromDays(1)));
        using var process = Tool.Start(Tool.SettingsOf(emulator), "show", "B077DT8KHW");
        await Task.WhenAny(time.WhenAwaitedAsync(TimeSpan.FromDays(1)), process.WaitForExitAsync(TestContext.Current.CancellationToken));

        await Tool.InterruptAsync(process);

        var run = await Tool.EndAsync(process);
        run.ExitCode.Should().Be(130);
        run.Output.Should().BeEmpty();
        run.Errors.Should().BeEmpty();
    }
}
