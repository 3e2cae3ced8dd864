using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class ShowCommandTests
{
    private const string Suspect = "e8a3c6e3-3d78-4c83-a61d-a95e70acacb0";

    [Fact]
    public async Task Show_prints_the_episodes_of_the_line()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Equal(
            "The Line",
            "Apple TV+ / Jigsaw Productions",
            "",
            "In 2018, a group of Navy SEALs broke ranks ...",
            "",
            "Episode                              Title",
            "4c580caf-3b61-4311-a9c5-2c006651aa23 Introducing \"The Line\"",
            "9386b374-cbd3-484f-b4ca-9fefaecf9849 We Have a Problem",
            "15bfa46b-7af1-49b3-9375-8977627c43ab A Righteous Thing",
            "99849650-7b7b-4391-b4ef-18fdbdc949ef The Line, episode 3 (emulated)",
            "084f93bc-9ff3-40ff-9dc0-3cf204c2206a The Line, episode 4 (emulated)",
            "566b58a7-54c2-4f73-a94a-a522ad02f436 The Line, episode 5 (emulated)",
            "56056470-464b-4d97-a517-9aa6604b2a03 The Line, episode 6 (emulated)",
            "7a0dc6a4-0ab8-46d5-9395-872a22110268 The Line, episode 7 (emulated)");
    }

    [Fact]
    public async Task Show_says_how_to_continue_when_there_are_more_episodes()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", "--limit", "2");

        run.Lines[^1].Should().Be("More episodes: podcastapi episodes 63825c25-4a0b-4389-a1cc-c72e5dc8bb7b --all");
    }

    [Fact]
    public async Task Show_continues_at_a_cursor()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", "--limit", "1", "--cursor", "7:7a0dc6a4-0ab8-46d5-9395-872a22110268");

        run.Lines.Should()
            .Contain("15bfa46b-7af1-49b3-9375-8977627c43ab A Righteous Thing")
            .And.NotContain(line => line.Contains("We Have a Problem"));
    }

    [Fact]
    public async Task Show_prints_several_shows_with_a_blank_line_between()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", Suspect);

        run.Lines.Should().ContainInConsecutiveOrder("7a0dc6a4-0ab8-46d5-9395-872a22110268 The Line, episode 7 (emulated)", "", "Suspect");
    }

    [Fact]
    public async Task Show_splits_more_than_100_ids_into_calls()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var ids = Enumerable.Range(1, 101).Select(i => emulator.Catalog.AddShow($"Show {i}").Id).ToArray();

        var run = await Tool.RunAsync(emulator, ["show", .. ids]);

        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
        run.Lines.Should().ContainInOrder("Show 1", "Show 100", "", "Show 101");
        emulator.Journal.ShouldHave(2, PodcastOperation.GetPodcastShows);
    }

    [Fact]
    public async Task Ids_that_are_not_found_are_named()
    {
        var run = await Tool.RunAsync("show", Suspect, "unknown");

        run.ExitCode.Should().Be(0);
        run.ErrorLines[^1].Should().Be("Not found: unknown");
        run.Lines.Should().Contain("Suspect");
    }

    [Fact]
    public async Task An_id_that_comes_back_as_another_one_is_not_missing()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", Suspect);

        run.Errors.Should().NotContain("Not found");
    }

    [Fact]
    public async Task An_id_returned_more_often_than_requested_also_stands_for_another_one()
    {
        var run = await Tool.RunAsync("show", "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b", "B077DT8KHW", "nope");

        run.ErrorLines[^1].Should().Be("Not found: nope");
    }

    [Theory]
    [InlineData("nope", "B077DT8KHW")]
    [InlineData("B077DT8KHW", "nope")]
    public async Task Unclear_ids_are_requested_one_by_one(params string[] ids)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, ["show", .. ids]);

        run.ExitCode.Should().Be(0);
        run.Lines[0].Should().Be("The Line");
        run.ErrorLines.Should().ContainSingle().Which.Should().Be("Not found: nope");
        emulator.Journal.ShouldHave(1, PodcastOperation.GetPodcastShows);
        emulator.Journal.ShouldHave(2, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task Both_ids_are_named_when_requesting_them_alone_fails()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Status(403), new FaultTrigger { Operation = PodcastOperation.GetPodcastShow });

        var run = await Tool.RunAsync(emulator, "show", "nope", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .Be("Not found: 1 of these ids (the others may have been returned under another id): nope, B077DT8KHW");
    }

    [Fact]
    public async Task Json_stays_one_request()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, "show", "nope", "B077DT8KHW", "-o", "JSON");

        run.Lines.Should().ContainSingle().Which.Should().StartWith("{\"data\":{\"podcastShows\":[");
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("Not found: 1 of these ids");
        emulator.Journal.ShouldHave(1);
    }

    [Fact]
    public async Task Shows_of_earlier_calls_are_written_when_a_later_call_fails()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var ids = Enumerable.Range(1, 101).Select(i => emulator.Catalog.AddShow($"Show {i}").Id).ToArray();
        emulator.Faults.Add(Fault.Status(403), new FaultTrigger { Skip = 1 });

        var run = await Tool.RunAsync(emulator, ["show", .. ids]);

        run.ExitCode.Should().Be(1);
        run.Lines.Should().Contain(["Show 1", "Show 100"]);
    }

    [Fact]
    public async Task Unclear_ids_are_reported_as_such_with_json()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", "unknown", Suspect, "--output", "json");

        run.ErrorLines[^1]
            .Should()
            .Be("Not found: 1 of these ids (the others may have been returned under another id): B077DT8KHW, unknown");
    }
}
