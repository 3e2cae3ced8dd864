using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary>The command line as a whole.</summary>
internal static class Tool
{
    internal static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Reads and manages podcasts through the Amazon Music Web API, or its emulator.")
        {
            ShowCommand.Create(),
            EpisodesCommand.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
