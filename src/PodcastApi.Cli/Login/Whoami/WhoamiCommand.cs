using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi whoami</c></summary>
internal static class WhoamiCommand
{
    internal static Command Create()
    {
        var (connection, output) = (new ConnectionOptions(), SharedOptions.Output("The output format: readable text or JSON."));
        var command = new Command(
            "whoami",
            "Shows what commands would use, and where each setting comes from. Sends nothing, and " + "shows no secret.")
        {
            output,
            connection.BaseAddress,
            connection.AllowInsecureHttp,
        };
        command.SetAction(
            (line, cancellation) =>
                ErrorHandler.CatchAsync(() => RunAsync(() => connection.Find(line), SharedOptions.IsJson(line, output)), cancellation));
        return command;
    }

    /// <summary>Shows the settings first and reports missing ones afterwards.</summary>
    private static async Task RunAsync(Func<ConnectionSettings> find, bool isJson)
    {
        var settings = find();
        var identity = new Identity(settings);
        await (isJson ? IdentityJson.WriteAsync(identity) : IdentityView.WriteAsync(identity)).ConfigureAwait(false);
        if (!settings.IsEmulated) settings.Check();
    }
}
