namespace PodcastApi.Cli;

/// <summary>The exit codes, documented in the README.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>The API, the login, a file or the network failed.</summary>
    internal const int Failed = 1;

    /// <summary>The usage is wrong, and nothing was sent.</summary>
    internal const int WrongUsage = 2;

    /// <summary>The code that shells report for a program stopped with Ctrl-C.</summary>
    internal const int Interrupted = 130;
}
