using System.Diagnostics;

namespace PodcastApi.Cli.Tests.Failures;

public class ClosedStreamTests
{
    [Theory]
    [InlineData("show B077DT8KHW", 0)]
    [InlineData("show nope", 1)]
    [InlineData("nonsense", 2)]
    [InlineData("show --limit many x", 2)]
    [InlineData("--help", 0)]
    [InlineData("--version", 0)]
    public async Task A_standard_error_that_can_not_be_written_changes_neither_result_nor_exit_code(string arguments, int code)
    {
        var whole = await RunAsync(arguments + " 2>/dev/null");
        foreach (var broken in new[] { "2>/dev/full", "2>&-" })
        {
            var run = await RunAsync($"{arguments} {broken}");

            run.Should().Be((code, whole.Output), broken);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("show --help")]
    [InlineData("show B077DT8KHW")]
    [InlineData("show B077DT8KHW --output json")]
    [InlineData("whoami")]
    public async Task A_standard_output_that_can_not_be_written_is_a_plain_failure(string arguments)
    {
        foreach (var broken in new[] { ">/dev/full", ">&-" })
        {
            (await RunAsync($"{arguments} {broken} 2>/dev/null")).Code.Should().Be(1, broken);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet '{Tool.Path}' {command}"]) { RedirectStandardOutput = true };
        start.Environment["HOME"] = System.IO.Path.GetTempPath();
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
