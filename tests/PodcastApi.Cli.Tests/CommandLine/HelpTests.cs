namespace PodcastApi.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task The_version_is_a_version()
    {
        var run = await Tool.RunAsync("--version");

        run.Lines.Should().ContainSingle().Which.Should().MatchRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$");
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help show", "show --help")]
    [InlineData("help help", "help --help")]
    public async Task Help_is_a_command_too(string command, string option)
    {
        var run = await Tool.RunAsync(command.Split(' '));
        var same = await Tool.RunAsync(option.Split(' '));

        run.Should().Be(same);
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Help_for_an_unknown_command_is_wrong_usage()
    {
        var run = await Tool.RunAsync("help", "nope");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("There is no command nope.");
    }

    [Fact]
    public async Task An_unknown_command_is_reported_after_the_help()
    {
        var run = await Tool.RunAsync("nope");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().Contain("Usage:");
        run.ErrorLines[^1].Should().Be("Unrecognized command or argument 'nope'.");
    }

    [Theory]
    [InlineData("show", "B077DT8KHW", "-o", "JSON")]
    [InlineData("whoami", "--output", "Json")]
    public async Task Choices_are_case_insensitive(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("{");
    }
}
