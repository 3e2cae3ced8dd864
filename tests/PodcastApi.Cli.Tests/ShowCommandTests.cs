namespace PodcastApi.Cli.Tests;

public sealed class ShowCommandTests
{
    [Fact]
    public async Task Show_prints_the_episodes_of_the_line()
    {
        var run = await ToolRun.StartAsync("show", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().StartWith(["The Line", "Apple TV+ / Jigsaw Productions", ""]);
        run.Lines.Should().Contain("15bfa46b-7af1-49b3-9375-8977627c43ab A Righteous Thing");
    }

    [Fact]
    public async Task Show_says_on_standard_error_that_the_answers_are_emulated()
    {
        var run = await ToolRun.StartAsync("show", "B077DT8KHW");

        run.Errors.Should().Contain("emulator");
        run.Output.Should().NotContain("emulator in this process");
    }

    [Fact]
    public async Task Show_prints_several_shows()
    {
        var run = await ToolRun.StartAsync("show", "B077DT8KHW", "e8a3c6e3-3d78-4c83-a61d-a95e70acacb0");

        run.Lines.Should().Contain(["The Line", "Suspect"]);
    }
}
