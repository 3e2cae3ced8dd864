using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests.CommandLine;

public class UsageTests
{
    [Fact]
    public async Task An_unknown_output_format_is_reported_with_the_valid_ones()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", "-o", "xml");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().Contain(line => line.Contains("'xml'", StringComparison.Ordinal));
        run.Errors.Should().Contain("table").And.Contain("json");
    }

    [Fact]
    public async Task An_invalid_address_is_reported_before_missing_settings()
    {
        var run = await Tool.RunAsync("show", "x", "--base-address", "foo");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("base address")
            .And.Contain("foo")
            .And.NotContain("PODCASTAPI_API_KEY");
    }

    [Fact]
    public async Task A_rejected_cursor_is_not_suggested()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all", "--cursor", "zzz");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should()
            .ContainSingle(line => line.StartsWith("HTTP 400", StringComparison.Ordinal))
            .Which.Should()
            .NotContain("Continue with");
    }
}
