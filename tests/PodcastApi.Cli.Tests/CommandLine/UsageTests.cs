using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests.CommandLine;

public class UsageTests
{
    [Fact]
    public async Task The_version_is_a_version() => (await Tool.RunAsync("--version")).Output.Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$");

    [Theory]
    [InlineData("help", "Usage:\n  podcastapi [command] [options]")]
    [InlineData("help show", "podcastapi show <id>...")]
    [InlineData("help emulator", "podcastapi emulator")]
    public async Task Help_may_be_asked_for_as_a_command(string line, string text)
    {
        var run = await Tool.RunAsync(line.Split(' '));

        (run.ExitCode, run.Output.Contains(text, StringComparison.Ordinal)).Should().Be((0, true), run.Output);
    }

    [Theory]
    [InlineData("JSON")]
    [InlineData("Json")]
    public async Task The_output_is_named_in_any_case(string output) =>
        (await Tool.RunAsync("show", "B077DT8KHW", "-o", output)).Output.Should().StartWith("{");

    [Fact]
    public async Task An_output_that_there_is_not_is_told_with_those_that_there_are()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", "-o", "xml");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().Contain("--output is \"xml\". Give table or json.");
    }

    [Fact]
    public async Task What_is_wrong_with_a_command_stands_after_the_help()
    {
        var run = await Tool.RunAsync("nonsense");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Last(line => line.Length > 0).Should().Contain("nonsense");
        run.ErrorLines.Should().Contain(line => line.StartsWith("Usage:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_is_none_is_blamed_before_what_it_would_need()
    {
        var run = await Tool.RunAsync("show", "x", "--base-address", "foo");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("base address").And.Contain("foo").And.NotContain("PODCASTAPI_API_KEY");
    }

    [Fact]
    public async Task A_cursor_that_was_rejected_is_not_recommended()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all", "--cursor", "zzz");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle(line => line.StartsWith("HTTP 400", StringComparison.Ordinal)).Which.Should().NotContain("Go on with");
    }
}
