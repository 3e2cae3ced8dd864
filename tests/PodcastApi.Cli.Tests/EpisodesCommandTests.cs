namespace PodcastApi.Cli.Tests;

public sealed class EpisodesCommandTests
{
    private const string MrBallen = "6d261659-cc8d-478c-b052-19dfeb25dcf5";

    [Theory]
    [InlineData(100)]
    [InlineData(230, "--all")]
    public async Task Episodes_lists_the_first_page_or_all_of_them(int count, params string[] options)
    {
        var run = await ToolRun.StartAsync(["episodes", MrBallen, .. options]);

        run.Lines.SkipLast(1).Should().HaveCount(1 + count);
        run.Lines[1].Should().Be("04cbe42e-ac3c-4cfc-a915-743579f3b0b9 Episode 78 -- \"Dungeons & Dragons\" (PODCAST EXCLUSIVE EPISODE)");
    }
}
