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
    public async Task All_pages_are_requested_with_the_limit()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all", "--limit", "3");

        run.Lines.Should().HaveCount(1 + 8);
        emulator.Journal.ShouldHave(3, PodcastOperation.GetPodcastShow);
        emulator.Journal.Entries.Should().OnlyContain(entry => entry.PathAndQuery.Contains("limit=3"));
    }

    [Fact]
    public async Task A_list_that_would_never_end_is_an_error()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.RepeatedCursor());

        var run = await Tool.RunAsync(emulator, "episodes", MrBallen, "--all");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("twice").And.EndWith("read single pages with --cursor.");
        emulator.Journal.ShouldHave(2, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task A_page_without_the_next_ones_cursor_is_an_error_only_for_all()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.EmptyCursor());

        var all = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all");
        var page = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW");

        all.ExitCode.Should().Be(1);
        page.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("table", 404)]
    [InlineData("json", 404)]
    [InlineData("table", 400)]
    public async Task A_list_that_fails_shows_the_pages_so_far_and_how_to_continue(string output, int status)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Status(status), new FaultTrigger { Skip = 1, Times = 1 });

        var broken = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all", "--limit", "3", "--output", output);
        var error = broken.ErrorLines.Should().ContainSingle().Which;
        var rest = await Tool.RunAsync(
            emulator,
            "episodes",
            "B077DT8KHW",
            "--all",
            "--limit",
            "3",
            "--output",
            output,
            "--cursor",
            error[(error.LastIndexOf(' ') + 1)..]);
        var whole = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--all", "--limit", "3", "--output", output);

        broken.ExitCode.Should().Be(1);
        error.Should().StartWith($"HTTP {status} ").And.Contain(" Continue with: --cursor ");
        broken.Lines.Concat(rest.Lines.Skip(output == "table" ? 1 : 0)).Should().Equal(whole.Lines);
    }

    [Theory]
    [InlineData("table", 4)]
    [InlineData("json", 1)]
    public async Task Rows_are_written_as_pages_arrive_and_Ctrl_C_prints_the_cursor_to_continue_with(string output, int lines)
    {
        string[] arguments = ["episodes", "B077DT8KHW", "--all", "--limit", "3", "--output", output];
        var time = new ObservedTimeProvider();
        await using var emulator = await PodcastApiEmulator.StartAsync(
            new PodcastApiEmulatorOptions { TimeProvider = time },
            TestContext.Current.CancellationToken);
        var slow = emulator.Faults.Add(Fault.Slow(TimeSpan.FromDays(1)), new FaultTrigger { Skip = 1 });
        using var process = Tool.Start(Tool.SettingsOf(emulator), arguments);

        var first = new List<string?>();
        while (first.Count < lines)
            first.Add(
                await process
                    .StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                    .AsTask()
                    .WaitAsync(Tool.Patience, TestContext.Current.CancellationToken));
        await time.WhenAwaitedAsync(TimeSpan.FromDays(1)).WaitAsync(Tool.Patience, TestContext.Current.CancellationToken);
        await Tool.InterruptAsync(process);
        var run = await Tool.EndAsync(process);
        slow.Remove();
        var notice = run.ErrorLines.Should().ContainSingle().Which;
        var rest = await Tool.RunAsync(emulator, [.. arguments, "--cursor", notice[(notice.LastIndexOf(' ') + 1)..]]);
        var whole = await Tool.RunAsync(emulator, arguments);

        run.ExitCode.Should().Be(130);
        run.Output.Should().BeEmpty();
        notice.Should().StartWith("Continue with: --cursor ");
        first.Concat(rest.Lines.Skip(output == "table" ? 1 : 0)).Should().Equal(whole.Lines);
    }

    [Theory]
    [InlineData("B077DT8KHW", "HTTP 400 ", "Check --cursor: give the token of an earlier page, or leave it out for the first one.")]
    [InlineData("nope", "HTTP 404 ", "Check the id.")]
    public async Task A_wrong_cursor_is_not_suggested_to_continue_with(string show, string beginning, string end)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(emulator, "episodes", show, "--cursor", "zzz");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith(beginning).And.EndWith(end);
    }

    [Fact]
    public async Task A_cursor_is_quoted_for_the_shell_when_needed()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var page =
            """{"data":{"podcastShow":{"id":"x","episodes":{"edges":[{"node":{"id":"a"}}]"""
                + ""","pageInfo":{"hasNextPage":true,"token":"$(it's) 7"}}}}}""";
        emulator.Faults.Add(Fault.Response(200, page, "application/json"), new FaultTrigger { Times = 1 });

        var run = await Tool.RunAsync(emulator, "episodes", "x", "--all");

        run.ErrorLines.Should().ContainSingle().Which.Should().EndWith(@"--cursor '$(it'\''s) 7'");
    }

    [Fact]
    public async Task A_page_that_is_not_the_last_says_how_to_continue()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var page = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--limit", "3");
        var notice = page.ErrorLines.Should().ContainSingle().Which;
        var rest = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--cursor", notice[(notice.LastIndexOf(' ') + 1)..]);
        var json = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--limit", "3", "--output", "json");
        var whole = await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--limit", "3", "--all");

        page.ExitCode.Should().Be(0);
        notice.Should().StartWith("There are more episodes. List all with --all, or continue with: --cursor ");
        page.Lines.Concat(rest.Lines.Skip(1)).Should().Equal(whole.Lines);
        (rest.Errors + json.Errors + whole.Errors).Should().BeEmpty();
    }

    [Fact]
    public async Task One_page_is_one_request()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        await Tool.RunAsync(emulator, "episodes", "B077DT8KHW", "--limit", "3");

        emulator.Journal.ShouldHave(1, PodcastOperation.GetPodcastShow);
    }
}
