using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class EpisodesCommandTests
{
    private const string MrBallen = "6d261659-cc8d-478c-b052-19dfeb25dcf5";

    [Theory]
    [InlineData(100)]
    [InlineData(230, "--all")]
    [InlineData(7, "--limit", "7")]
    public async Task Episodes_lists_a_page_or_all_of_them(int count, params string[] options)
    {
        var run = await Tool.RunAsync(["episodes", MrBallen, .. options]);

        run.Lines.Should().HaveCount(1 + count);
        run.Lines[1].Should().Be("04cbe42e-ac3c-4cfc-a915-743579f3b0b9 Episode 78 -- \"Dungeons & Dragons\" (PODCAST EXCLUSIVE EPISODE)");
    }

    [Fact]
    public async Task All_pages_are_asked_for_in_the_size_of_the_limit()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();

        var run = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all", "--limit", "3");

        run.Lines.Should().HaveCount(1 + 8);
        emulator.Journal.ShouldHave(3, PodcastOperation.GetPodcastShow);
        emulator.Journal.Entries.Should().OnlyContain(entry => entry.PathAndQuery.Contains("limit=3"));
    }

    [Fact]
    public async Task A_list_that_would_never_end_is_an_error()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();
        emulator.Faults.Add(Fault.RepeatedCursor());

        var run = await Tool.RunAsync(emulator, "episodes", MrBallen, "--all");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("twice");
        emulator.Journal.ShouldHave(2, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task A_page_without_the_next_ones_cursor_is_an_error_only_for_all()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();
        emulator.Faults.Add(Fault.EmptyCursor());

        var all = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all");
        var page = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW");

        all.ExitCode.Should().Be(1);
        page.ExitCode.Should().Be(0);
    }
}
