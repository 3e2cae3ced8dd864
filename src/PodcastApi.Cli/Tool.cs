using System.CommandLine;
using System.CommandLine.Invocation;

namespace PodcastApi.Cli;

/// <summary>The command line of the tool.</summary>
internal static class Tool
{
    // An id may start with @, which the parser would read as a response file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // Ctrl-C may arrive during a token refresh, whose response may contain the only valid refresh token.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(10);

    internal static async Task<int> RunAsync(string[] args)
    {
        Console.SetError(new UnfailingWriter(Console.Error));
        var code = ExitCode.Done;

        // Writing the parser's own output, such as help, may fail too.
        var failed = await ErrorHandler.CatchAsync(
            async () => code = await RunLineAsync(args).ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
        return failed == ExitCode.Done ? code : failed;
    }

    private static async Task<int> RunLineAsync(string[] args)
    {
        var line = Create().Parse(args, Parsing);
        if (line.Action is ParseErrorAction wrong) return await RejectAsync(line, wrong).ConfigureAwait(false);
        if (UnknownOptions.Find(line).FirstOrDefault() is not { } unknown)
        {
            return await line.InvokeAsync(
                    new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LastWords }
                )
                .ConfigureAwait(false);
        }

        StandardError.Write($"Unknown option {unknown}. If it is an id, put -- before the ids.");
        return ExitCode.WrongUsage;
    }

    /// <summary>Reports wrong usage. The parser itself would return 1 and write help to standard output.</summary>
    private static async Task<int> RejectAsync(ParseResult line, ParseErrorAction wrong)
    {
        var configuration = new InvocationConfiguration { Output = Console.Error };

        // Before the error, which would otherwise scroll out of sight.
        if (line.CommandResult.Command is RootCommand root) await root.Parse("--help").InvokeAsync(configuration).ConfigureAwait(false);
        wrong.ShowHelp = false;
        await line.InvokeAsync(configuration).ConfigureAwait(false);
        return ExitCode.WrongUsage;
    }

    private static RootCommand Create() =>
        new("Reads and manages podcasts through the Amazon Music Web API, or through an emulator of it. Unofficial.")
        {
            ShowCommand.Create(),
            EpisodeCommand.Create(),
            EpisodesCommand.Create(),
            SaveCommand.Create(),
            RemoveCommand.Create(),
            FollowCommand.Create(),
            UnfollowCommand.Create(),
            LoginCommand.Create(),
            LogoutCommand.Create(),
            WhoamiCommand.Create(),
            EmulatorCommand.Create(),
            HelpCommand.Create(),
        };
}
