using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class JsonOutputTests
{
    // White space, escapes, digits, unknown fields and a line break must all be kept.
    private const string Pretty = """
        { "data" : {
            "podcastShow":{"id":"x", "odd": [1.10, 1E400, -0, "\u00e9 é \" \\", { }],	"title" : "a \\" }
          }
        }
        """;

    [Fact]
    public async Task A_body_comes_out_byte_for_byte_with_one_line_break()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Response(200, Pretty + "\n", "application/json"));

        var run = await Tool.RunAsync(emulator, "show", "x", "--output", "json");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(Pretty + "\n\n");
    }

    [Fact]
    public async Task Each_of_several_pages_is_a_line_without_white_space_between_tokens()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Response(200, Pretty, "application/json"));

        var run = await Tool.RunAsync(emulator, "episodes", "x", "--all", "--output", "json");

        run.Output.Should().Be("""{"data":{"podcastShow":{"id":"x","odd":[1.10,1E400,-0,"\u00e9 é \" \\",{}],"title":"a \\"}}}""" + "\n");
    }

    [Fact]
    public async Task Several_ids_in_one_call_come_out_byte_for_byte_and_in_several_calls_as_lines()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Response(200, "{ \"data\": { \"podcastEpisodes\": [] } }", "application/json"));

        var one = await Tool.RunAsync(emulator, ["episode", .. Enumerable.Repeat("x", 50), "-o", "json"]);
        var two = await Tool.RunAsync(emulator, ["episode", .. Enumerable.Repeat("x", 51), "-o", "json"]);

        one.Output.Should().Be("{ \"data\": { \"podcastEpisodes\": [] } }\n");
        two.Output.Should().Be("{\"data\":{\"podcastEpisodes\":[]}}\n{\"data\":{\"podcastEpisodes\":[]}}\n");
    }

    [Fact]
    public async Task All_pages_come_as_lines()
    {
        var run = await Tool.RunAsync("episodes", "B077DT8KHW", "--all", "--limit", "3", "-o", "json");

        run.Lines.Should().HaveCount(3).And.OnlyContain(line => line.StartsWith("{\"data\":{\"podcastShow\":{") && line.EndsWith("}}"));
    }

    [Theory]
    [InlineData("show", "B077DT8KHW")]
    [InlineData("show", "B077DT8KHW", "e8a3c6e3-3d78-4c83-a61d-a95e70acacb0")]
    [InlineData("episode", "28032844-b4af-406f-9528-9622dc186591")]
    [InlineData("episode", "28032844-b4af-406f-9528-9622dc186591", "15bfa46b-7af1-49b3-9375-8977627c43ab")]
    [InlineData("episodes", "B077DT8KHW")]
    [InlineData("save", "28032844-b4af-406f-9528-9622dc186591")]
    [InlineData("remove", "28032844-b4af-406f-9528-9622dc186591")]
    [InlineData("follow", "B077DT8KHW")]
    [InlineData("unfollow", "B077DT8KHW")]
    public async Task Every_command_can_print_the_response(params string[] arguments)
    {
        var run = await Tool.RunAsync([.. arguments, "--output", "json"]);

        run.ExitCode.Should().Be(0);
        run.Lines.Should().ContainSingle().Which.Should().StartWith("{\"data\":{");
    }
}
