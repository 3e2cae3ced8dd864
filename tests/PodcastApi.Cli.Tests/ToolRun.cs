namespace PodcastApi.Cli.Tests;

/// <summary>The result of a run of the tool.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of the output, without the empty one after the last line break.</summary>
    internal IReadOnlyList<string> Lines => [.. Output.Split('\n').SkipLast(1).Select(line => line.TrimEnd('\r'))];

    internal IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
