using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class HostileTextTests
{
    private const string Hostile = "\u001b[31m[red]a[/]\u009b2J\r\n\tb\u202ec\u2028d\u0007";
    private const string Harmless = "[31m[red]a[/] 2J   b\uFFFDc d";

    [Fact]
    public async Task Titles_can_neither_control_the_terminal_nor_be_markup()
    {
        await using var emulator = await StartAsync();

        var show = await Tool.RunAsync(emulator, "show", "x");
        var episode = await Tool.RunAsync(emulator, "episode", "y");

        show.Lines.Should()
            .Equal(
                Harmless,
                Harmless,
                "",
                Harmless.Replace("   ", " ", StringComparison.Ordinal),
                "",
                "Episode Title",
                "y       " + Harmless);
        episode.Lines.Should().StartWith([Harmless, Harmless + " (x)"]);
    }

    [Fact]
    public async Task Error_messages_can_not_control_the_terminal()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(
            Fault.Response(403, """{"error":{"status":"403","code":"ODD","message":"\u001b[31m \u202e \u009b"}}""", "application/json"));

        var run = await Tool.RunAsync(emulator, "show", "x");

        run.Errors.TrimEnd().Should().NotContainAny("\u001b", "\u202e", "\u009b").And.Contain("ODD");
    }

    [Fact]
    public async Task Descriptions_are_shown_as_text()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Catalog.AddShow(
            new PodcastShow
            {
                Id = "x",
                Title = "X",
                Description =
                    "\n <!-- no --><p>Tom &amp; Jerry,\n a &lt; b &#27;[2J</p><script>no()</script>"
                        + "<p>1 < 2<br/>new <b>line</b></p><ul><li>one</li><li>two</li></ul> ",
            }
        );

        var run = await Tool.RunAsync(emulator, "show", "x");

        run.Lines.Should().ContainInConsecutiveOrder("", "Tom & Jerry, a < b  [2J", "1 < 2", "new line", "• one", "• two", "");
    }

    private static async Task<PodcastApiEmulator> StartAsync()
    {
        var emulator = await PodcastApiEmulator.StartAsync();
        emulator.Catalog.AddShow(new PodcastShow { Id = "x", Title = Hostile, Author = Hostile, Description = Hostile })
            .AddEpisode(new PodcastEpisode { Id = "y", Title = Hostile });
        return emulator;
    }
}
