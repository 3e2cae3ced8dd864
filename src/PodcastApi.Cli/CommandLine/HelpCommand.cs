using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi help [command]</c>, the same as <c>--help</c>.</summary>
internal static class HelpCommand
{
    internal static Command Create()
    {
        var name = new Argument<string?>("command") { Description = "The command to explain.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Shows help for the tool, or for one command.") { name };
        command.SetAction(
            (line, cancellation) =>
                ErrorHandler.CatchAsync(() => ShowAsync(line.RootCommandResult.Command, line.GetValue(name), cancellation), cancellation));
        return command;
    }

    private static Task<int> ShowAsync(Command root, string? name, CancellationToken cancellationToken)
    {
        if (name is not null && root.Subcommands.All(command => command.Name != name))
        {
            throw new UsageException($"There is no command {name}. Run podcastapi help for a list.");
        }

        return root.Parse(name is null ? ["--help"] : [name, "--help"])
            .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
    }
}
