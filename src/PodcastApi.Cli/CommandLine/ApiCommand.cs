using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary>Creates the commands that call the API, with the options that they share.</summary>
internal static class ApiCommand
{
    internal static Command Create(
        string name,
        string description,
        IEnumerable<Symbol> symbols,
        Func<ApiSession, ParseResult, CancellationToken, Task> run)
    {
        var (connection, output) = (
            new ConnectionOptions(),
            SharedOptions.Output("The output format: readable text, or the JSON response bodies unchanged."));
        var command = new Command(name, description);
        foreach (var symbol in symbols.Concat([output, connection.BaseAddress, connection.AllowInsecureHttp])) Add(command, symbol);
        command.SetAction((line, cancellation) => ErrorHandler.CatchAsync(
            () => RunAsync(() => connection.Find(line), SharedOptions.IsJson(line, output), session => run(session, line, cancellation)),
            cancellation));
        return command;
    }

    private static async Task RunAsync(Func<ConnectionSettings> find, bool isJson, Func<ApiSession, Task> run)
    {
        var session = ApiSession.Open(find(), isJson);
        await using (session.ConfigureAwait(false)) await run(session).ConfigureAwait(false);
    }

    private static void Add(Command command, Symbol symbol)
    {
        if (symbol is Argument argument) command.Add(argument);
        else command.Add((Option)symbol);
    }
}
