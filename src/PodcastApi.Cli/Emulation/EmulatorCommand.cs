using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using PodcastApi.Emulator;
using PodcastApi.Emulator.Server;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi emulator</c>: runs an emulator with its page until it is stopped.</summary>
internal static class EmulatorCommand
{
    internal static Command Create()
    {
        var options = new EmulatorOptions();
        var command = new Command("emulator", "Runs an emulator of the API until Ctrl-C, with a web page to inspect it, and prints the "
            + "settings to use it.")
        {
            options.Port, options.Host, options.AllowHost, options.Data, options.Feeds, options.FeedEncoding,
            options.Control, options.ReadyFile,
        };
        command.SetAction(async (line, cancellation) =>
        {
            using var ending = new SighupCancellation(cancellation);
            return await ErrorHandler.CatchAsync(() => RunAsync(options, line, ending.Token), ending.Token).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task RunAsync(EmulatorOptions options, ParseResult line, CancellationToken cancellationToken)
    {
        var filled = await EmulatorSession.CreateAsync(
            line.GetValue(options.Data),
            line.GetValue(options.Feeds) ?? [],
            line.GetValue(options.FeedEncoding),
            cancellationToken).ConfigureAwait(false);
        await using var _ = filled.ConfigureAwait(false);
        var settings = new EmulatorServerOptions
        {
            Emulator = filled.Emulator,
            Address = line.GetRequiredValue(options.Host),
            Port = line.GetValue(options.Port),
            Control = line.GetValue(options.Control),
        };
        settings.HostNames.UnionWith(line.GetValue(options.AllowHost) ?? []);
        await ServeAsync(filled, settings, line.GetValue(options.ReadyFile), cancellationToken).ConfigureAwait(false);
    }

    private static async Task ServeAsync(
        EmulatorSession filled, EmulatorServerOptions settings, string? readyFile, CancellationToken cancellationToken)
    {
        var server = await StartAsync(settings, cancellationToken).ConfigureAwait(false);
        await using var _ = server.ConfigureAwait(false);
        using var ready = ReadyFile.Write(readyFile, server.BaseAddress);
        foreach (var (name, value) in SettingsFor(server.BaseAddress))
            Console.WriteLine($"export {name}='{value}'");
        var consequence = filled.Path is { } file
            ? $". Data is kept in {file}: start with the same --data to load it again"
            : "; what was saved and followed is then lost";
        StandardError.Write(
            $"Press Ctrl-C to stop{consequence}. Run the lines above in another shell; the page at {server.PageAddress} also has the "
                + "first three for PowerShell.");
        StandardError.Write($"To try the login, unset {ConnectionSettings.AccessTokenVariable} there and run podcastapi login.");
        if (!IPAddress.IsLoopback(settings.Address))
        {
            StandardError.Write($"Listening on {settings.Address}: anyone who can reach it can use the emulator and its page.");
        }

        if (settings.Control)
            StandardError.Write($"The control API is described by {new Uri(server.PageAddress, "/__admin/openapi.yaml")}.");
        var end = new TaskCompletionSource();
        using var registration = cancellationToken.Register(end.SetResult);
        await end.Task.ConfigureAwait(false);
    }

    private static IEnumerable<(string Name, string Value)> SettingsFor(Uri baseAddress) =>
    [
        (ConnectionSettings.BaseAddressVariable, baseAddress.AbsoluteUri),
        (ConnectionSettings.ApiKeyVariable, PodcastApiEmulator.ApiKey),
        (ConnectionSettings.AccessTokenVariable, PodcastApiEmulator.AccessToken),
        (LoginEnvironment.AddressVariable, baseAddress.GetLeftPart(UriPartial.Authority)),
        (LoginEnvironment.ClientIdVariable, PodcastApiEmulator.ClientId),
        (LoginEnvironment.ClientSecretVariable, PodcastApiEmulator.ClientSecret),
    ];

    private static async Task<EmulatorServer> StartAsync(EmulatorServerOptions settings, CancellationToken cancellationToken)
    {
        try
        {
            return await EmulatorServer.StartAsync(settings, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new ToolException($"The emulator can't listen on {settings.Address}, port {settings.Port}: {e.Message} Choose "
                + $"another with --port or --host.");
        }
    }
}
