using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class TerminalWidthTests
{
    private const string Id = "4c580caf-3b61-4311-a9c5-2c006651aa23";
    private const string Title = "Introducing \"The Line\"";

    [Theory]
    [InlineData(80)]
    [InlineData(0)]
    public async Task Titles_are_next_to_the_ids_if_there_is_room(int columns)
    {
        var run = await RunAsync(columns, []);

        run.Lines.Should().Contain($"{Id} {Title}");
    }

    [Theory]
    [InlineData(56)]
    [InlineData(40)]
    public async Task Titles_are_below_the_ids_if_there_is_no_room(int columns)
    {
        var run = await RunAsync(columns, []);

        run.Lines.Should().ContainInConsecutiveOrder(Id, "  " + Title);
    }

    [Fact]
    public async Task Neither_ids_nor_titles_are_cut_on_the_narrowest_terminal()
    {
        var run = await RunAsync(20, []);

        string.Concat(run.Lines)
            .Replace(" ", "", StringComparison.Ordinal)
            .Should()
            .Contain(Id + Title.Replace(" ", "", StringComparison.Ordinal));
        run.Lines.Should().OnlyContain(line => line.Length <= 20);
    }

    [Theory]
    [InlineData(0, "100", Id + " " + Title)]
    [InlineData(30, "100", Id + " " + Title)]
    [InlineData(100, "40", "  " + Title)]
    [InlineData(100, "0", Id + " " + Title)]
    [InlineData(100, "wide", Id + " " + Title)]
    public async Task The_width_in_COLUMNS_is_used(int columns, string chosen, string line)
    {
        var run = await RunAsync(columns, new() { ["COLUMNS"] = chosen });

        run.Lines.Should().Contain(line);
    }

    private static async Task<ToolRun> RunAsync(int columns, Dictionary<string, string> environment)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();
        foreach (var (name, value) in Tool.SettingsOf(emulator)) environment.Add(name, value);
        var run = await Tool.RunOnTerminalAsync(columns, environment, "episodes", "B077DT8KHW");
        return run with { Output = System.Text.RegularExpressions.Regex.Replace(run.Output, "\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]", "") };
    }
}
