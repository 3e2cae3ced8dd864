namespace PodcastApi.Cli;

/// <summary>What scripts read. Documented in the README.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>The API or the network.</summary>
    internal const int Failed = 1;

    /// <summary>Nothing was sent.</summary>
    internal const int WrongUsage = 2;

    /// <summary>As shells report a program that Ctrl-C ended.</summary>
    internal const int Interrupted = 130;
}
