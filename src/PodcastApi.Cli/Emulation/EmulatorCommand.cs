using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Net.Sockets;
using PodcastApi.Emulator;
using PodcastApi.Emulator.Server;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi emulator [--port n] [--host h] [--data file] [--feed file|directory|-]...</c></summary>
internal static class EmulatorCommand
{
    internal static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port, 0 to 65535; 0 takes a free one. Default: 0.", HelpName = "n", CustomParser = SharedOptions.ReadPort };
        var host = new Option<IPAddress>("--host")
        {
            Description = "The address to listen on; whoever reaches another than the default can use the emulator.",
            HelpName = "ip",
            CustomParser = ReadHost,
            DefaultValueFactory = _ => IPAddress.Loopback,
        };
        var data = new Option<string>("--data") { Description = "Keeps shows, users and what they saved in this file (JSON, with access tokens). Default: in memory alone.", HelpName = "file" };
        var feeds = new Option<string[]>("--feed")
        {
            Description = "Imports podcast RSS: a file, a directory of *.xml and *.rss, or - for standard input. May be repeated.",
            HelpName = "file|directory|-",
        };
        foreach (Option option in (Option[])[data, feeds]) option.Validators.Add(RefuseEmpty);
        feeds.Validators.Add(RefuseAddress);
        var command = new Command("emulator", "Runs an emulator of the API until Ctrl-C, with a page to look into it, and prints the settings that lead there.") { port, host, data, feeds };
        command.SetAction(async (line, cancellation) =>
        {
            using var ending = new Hangup(cancellation);
            var settings = (line.GetValue(data), line.GetValue(feeds) ?? [], line.GetRequiredValue(host), line.GetValue(port));
            return await Failure.CatchAsync(() => RunAsync(settings, ending.Token), ending.Token).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task RunAsync((string? Data, string[] Feeds, IPAddress Host, int Port) settings, CancellationToken cancellationToken)
    {
        var filled = await FilledEmulator.CreateAsync(settings.Data, settings.Feeds, cancellationToken).ConfigureAwait(false);
        await using var _ = filled.ConfigureAwait(false);
        await ServeAsync(filled, settings.Host, settings.Port, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ServeAsync(FilledEmulator filled, IPAddress host, int port, CancellationToken cancellationToken)
    {
        var server = await StartAsync(filled.Emulator, host, port, cancellationToken).ConfigureAwait(false);
        await using var _ = server.ConfigureAwait(false);
        foreach (var (name, value) in SettingsFor(server.BaseAddress)) Console.WriteLine($"export {name}='{value}'");
        Notice.Write($"Ctrl-C ends the emulator{(filled.Path is { } file ? $". All of it stays in {file}: the next start with the same --data finds it again" : ", which then forgets what was saved and followed")}. The lines above are for another shell; its page, {server.PageAddress}, has the first three for PowerShell too.");
        Notice.Write($"To try the login, unset {ConnectionSettings.AccessTokenVariable} there: podcastapi login takes its place.");
        if (!IPAddress.IsLoopback(host)) Notice.Write($"It listens on {host}: anyone who reaches that can use the emulator and its page.");
        var end = new TaskCompletionSource();
        using var registration = cancellationToken.Register(end.SetResult);
        await end.Task.ConfigureAwait(false);
    }

    private static IEnumerable<(string Name, string Value)> SettingsFor(Uri baseAddress) =>
    [
        (ConnectionSettings.BaseAddressVariable, baseAddress.AbsoluteUri),
        (ConnectionSettings.ApiKeyVariable, PodcastApiEmulator.ApiKey),
        (ConnectionSettings.AccessTokenVariable, PodcastApiEmulator.AccessToken),
        (LoginSettings.AddressVariable, baseAddress.GetLeftPart(UriPartial.Authority)),
        (LoginSettings.ClientIdVariable, PodcastApiEmulator.ClientId),
        (LoginSettings.ClientSecretVariable, PodcastApiEmulator.ClientSecret),
    ];

    private static async Task<EmulatorServer> StartAsync(PodcastApiEmulator emulator, IPAddress host, int port, CancellationToken cancellationToken)
    {
        try
        {
            return await EmulatorServer.StartAsync(new EmulatorServerOptions { Emulator = emulator, Address = host, Port = port }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new ToolException($"The emulator can't listen on {host}, port {port}: {e.Message} Choose another with --port or --host.");
        }
    }

    /// <summary>As a variable is that was never set.</summary>
    private static void RefuseEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError($"{result.Option.Name} is empty. Name a file, or leave it out.");
    }

    private static void RefuseAddress(OptionResult result)
    {
        var address = result.Tokens.Select(token => token.Value).FirstOrDefault(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
        if (address is not null) result.AddError($"--feed is an address, and addresses are not fetched. Pipe it in: curl -L {ShellWord.Of(address)} | podcastapi emulator --feed -");
    }

    private static IPAddress? ReadHost(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (text == "localhost") return IPAddress.Loopback;
        if (IPAddress.TryParse(text, out var host)) return host;
        result.AddError($"--host is \"{text}\". Give an IP address, such as 127.0.0.1, or localhost.");
        return null;
    }
}
