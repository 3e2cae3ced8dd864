namespace PodcastApi.Interop.Tests;

internal sealed record ToolResult(int ExitCode, string Output, string Error);
