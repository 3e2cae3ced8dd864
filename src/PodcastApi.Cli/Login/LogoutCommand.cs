using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi logout</c></summary>
internal static class LogoutCommand
{
    internal static Command Create()
    {
        var command = new Command("logout", "Removes the stored login from this machine.");
        command.SetAction((_, cancellation) => ErrorHandler.CatchAsync(() => RunAsync(cancellation), cancellation));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancellationToken)
    {
        var file = LoginFile.Locate();
        var found = await file.DeleteAsync(cancellationToken).ConfigureAwait(false);
        Console.WriteLine(found ? $"Removed the login in {file.Path}." : $"No login is stored in {file.Path}.");
        if (found) StandardError.Write("Amazon was not notified. The listener can revoke access in the settings of their Amazon account.");
    }
}
