namespace PodcastApi.Cli.Tests;

public sealed class FeedOptionTests : IDisposable
{
    private readonly EmulatorFiles _files = new();

    [Fact]
    public async Task A_feeds_show_is_served_and_reported()
    {
        var feed = _files.Feed("tide.xml", "Tide Tables", "Ebb", "Flood");
        using var emulator = await RunningEmulator.StartAsync("--feed", feed);

        var show = await emulator.CallAsync("show", EmulatorFiles.ShowId);
        var run = await emulator.EndAsync();

        show.Lines[0].Should().Be("Tide Tables");
        show.Output.Should().Contain("Ebb").And.Contain("Flood");
        run.ErrorLines[0].Should().Be($"{feed}: \"Tide Tables\", id {EmulatorFiles.ShowId}, 2 episodes (2 new, 0 changed).");
    }

    [Fact]
    public async Task The_feeds_of_a_directory_are_served_and_a_broken_one_is_reported()
    {
        _files.Feed("a.xml", "Tide Tables", "Ebb");
        _files.Feed("b.rss", "Moon Phases", "New");
        var broken = _files.Write("c.xml", "<rss>\n<channel>");
        using var emulator = await RunningEmulator.StartAsync("--feed", _files.Folder);

        var show = await emulator.CallAsync("show", EmulatorFiles.ShowId);
        var run = await emulator.EndAsync();

        show.Lines[0].Should().Be("Tide Tables");
        run.ErrorLines.Should()
            .Contain(line => line.Contains("\"Moon Phases\"", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith($"{broken}, line 2: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_from_standard_input_and_one_from_a_file_are_imported()
    {
        var input = _files.Feed("tide.xml", "Tide Tables", "Ebb");
        using var emulator = await RunningEmulator.StartFromAsync(
            input,
            "--feed",
            "-",
            "--feed",
            _files.Feed("moon.xml", "Moon Phases", "New"));

        var show = await emulator.CallAsync("show", EmulatorFiles.ShowId);
        var run = await emulator.EndAsync();

        show.Lines[0].Should().Be("Tide Tables");
        run.ErrorLines[0].Should().StartWith("-: \"Tide Tables\"");
        run.ErrorLines[1].Should().Contain("\"Moon Phases\"");
    }

    [Theory]
    [InlineData("<rss>\n<channel>\n<title>Tide", "line 3: ")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaaa'>]>\n<rss/>", "line 1: declarations such as <!DOCTYPE")]
    public async Task A_broken_feed_is_an_error_with_its_file_and_line(string feed, string message)
    {
        var file = _files.Write("broken.xml", feed);

        var run = await Tool.RunAsync("emulator", "--feed", file);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"{file}, {message}");
    }

    [Fact]
    public async Task What_is_left_out_is_reported_apart_from_warnings()
    {
        var feed = _files.Write(
            "tide.xml",
            "<rss><channel><title>Tide</title><item><title>a</title><guid>1</guid><pubDate>soon</pubDate><link>a & b</link></item>"
                + "</channel></rss>");
        using var emulator = await RunningEmulator.StartAsync("--feed", feed);

        var run = await emulator.EndAsync();

        run.ErrorLines.Should().Contain("- left out: dates that can't be read (line 1: \"soon\")")
            .And.Contain(line => line.StartsWith("- ampersands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_encoding_of_a_feed_can_be_set()
    {
        var feed = _files.Write("tide.xml", "<rss><channel><title>Tide \u0410</title></channel></rss>");
        using var emulator = await RunningEmulator.StartAsync("--feed", feed, "--feed-encoding", "windows-1251");

        var run = await emulator.EndAsync();

        run.ErrorLines[0].Should().Contain("Tide \u0420\u0452");
    }

    [Fact]
    public async Task An_unknown_encoding_is_wrong_usage()
    {
        var run = await Tool.RunAsync("emulator", "--feed-encoding", "nonsense");

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().Be(
            "--feed-encoding is \"nonsense\". Give the name of an encoding, such as utf-8, windows-1251 or shift_jis.");
    }

    [Fact]
    public async Task A_missing_feed_is_an_error()
    {
        var run = await Tool.RunAsync("emulator", "--feed", _files["missing.xml"]);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("the file does not exist");
    }

    [Theory]
    [InlineData("https://example.org/feed", "https://example.org/feed")]
    [InlineData("HTTP://example.org/feed?a=1&b=2", "'HTTP://example.org/feed?a=1&b=2'")]
    public async Task A_feed_address_is_wrong_usage_and_the_message_says_how_to_pipe_it_in(string address, string word)
    {
        var run = await Tool.RunAsync("emulator", "--feed", address);

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0]
            .Should()
            .Be($"--feed is an address, and addresses are not fetched. Pipe it in: curl -L {word} | podcastapi emulator --feed -");
    }

    [Fact]
    public async Task A_hostile_title_moves_no_cursor_and_fills_no_screen()
    {
        var feed = _files.Feed("tide.xml", "\u009b2J\u202Etxt.exe" + new string('x', 100_000), "\u0085&#x9d;0;owned\u009c");
        using var emulator = await RunningEmulator.StartAsync("--feed", feed);

        var run = await emulator.EndAsync();

        run.Errors.Should().NotContainAny("\u001b", "\u009b", "\u009d", "\u0085", "\u202e");
        run.ErrorLines[0].Length.Should().BeLessThan(400);
    }

    [Theory]
    [InlineData("--feed")]
    [InlineData("--data")]
    public async Task An_empty_name_is_wrong_usage(string option)
    {
        var run = await Tool.RunAsync("emulator", option, "");

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().StartWith($"{option} is empty.");
    }

    public void Dispose() => _files.Dispose();
}
