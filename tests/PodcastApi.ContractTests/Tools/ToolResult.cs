namespace PodcastApi.ContractTests.Tools;

internal sealed record ToolResult(int ExitCode, string Output, string Error);
