using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class EpisodeCommandTests
{
    [Fact]
    public async Task Episode_prints_all_its_details()
    {
        var run = await Tool.RunAsync("episode", "28032844-b4af-406f-9528-9622dc186591");

        run.Lines.Should().Equal(
            "The Halloween Party | 1",
            "Suspect (e8a3c6e3-3d78-4c83-a61d-a95e70acacb0)",
            "FULL, season 1, episode 1, 0:34:21, 2021-08-31",
            "28032844-b4af-406f-9528-9622dc186591",
            "",
            "The residents of the Valley View apartments ...");
    }

    [Fact]
    public async Task Episode_prints_an_episode_that_has_only_an_id()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.NullParts());

        var run = await Tool.RunAsync(emulator, "episode", "28032844-b4af-406f-9528-9622dc186591");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Equal("28032844-b4af-406f-9528-9622dc186591", "28032844-b4af-406f-9528-9622dc186591");
    }

    [Fact]
    public async Task Episode_splits_more_than_50_ids_into_calls()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var ids = emulator.Catalog.AddShow("Long", episodes: 51).Episodes.Select(episode => episode.Id);

        var run = await Tool.RunAsync(emulator, ["episode", .. ids]);

        run.Lines.Should().Contain(["Long, episode 1 (emulated)", "Long, episode 51 (emulated)"]);
        emulator.Journal.ShouldHave(2, PodcastOperation.GetPodcastEpisodes);
    }

    [Fact]
    public async Task Items_left_out_are_named_and_the_others_shown()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.MissingItems());

        var run = await Tool.RunAsync(emulator, "episode", "28032844-b4af-406f-9528-9622dc186591", "15bfa46b-7af1-49b3-9375-8977627c43ab");

        run.ExitCode.Should().Be(0);
        run.Errors.Trim().Should().Be("Not found: 28032844-b4af-406f-9528-9622dc186591");
        run.Lines[0].Should().Be("A Righteous Thing");
    }

    [Theory]
    [InlineData("table", 0)]
    [InlineData("json", 1)]
    public async Task Finding_none_of_several_ids_is_a_failure(string output, int lines)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, "episode", "nope", "nope2", "--output", output);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Be("Not found: nope, nope2. Check the ids.");
        run.Lines.Should().HaveCount(lines);
    }
}
