using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace PodcastApi.Cli;

/// <summary>What <c>podcastapi emulator</c> takes.</summary>
internal sealed class EmulatorOptions
{
    internal EmulatorOptions()
    {
        foreach (Option option in (Option[])[Data, Feeds]) option.Validators.Add(RejectEmpty);
        Feeds.Validators.Add(RejectAddress);
        AllowHost.Validators.Add(CheckNames);
    }

    internal Option<int> Port { get; } = new("--port") { Description = "The port, 0 to 65535; 0 takes a free one. Default: 0.", HelpName = "n", CustomParser = SharedOptions.ReadPort };

    internal Option<IPAddress> Host { get; } = new("--host")
    {
        Description = "The address to listen on; whoever reaches another than the default can use the emulator.",
        HelpName = "ip",
        CustomParser = ReadHost,
        DefaultValueFactory = _ => IPAddress.Loopback,
    };

    internal Option<string[]> AllowHost { get; } = new("--allow-host")
    {
        Description = "Lets browsers ask for the page by this name too, such as a container's. May be repeated.",
        HelpName = "name",
    };

    internal Option<string> Data { get; } = new("--data") { Description = "Keeps shows, users and what they saved in this file "
        + "(JSON, with access tokens). Default: in memory alone.", HelpName = "file" };

    internal Option<string[]> Feeds { get; } = new("--feed")
    {
        Description = "Imports podcast RSS: a file, a directory of *.xml and *.rss, or - for standard input. May be repeated.",
        HelpName = "file|directory|-",
    };

    /// <summary>As a variable is that was never set.</summary>
    private static void RejectEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError($"{result.Option.Name} is empty. Name a file, or leave it out.");
        }
    }

    private static void RejectAddress(OptionResult result)
    {
        var address = result.Tokens.Select(token => token.Value).FirstOrDefault(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
        if (address is not null)
        {
            result.AddError($"--feed is an address, and addresses are not fetched. Pipe it in: curl -L {ShellQuote.Of(address)} | "
                + $"podcastapi emulator --feed -");
        }
    }

    private static void CheckNames(OptionResult result)
    {
        var wrong = result.Tokens.Select(token => token.Value).FirstOrDefault(text => Uri.CheckHostName(text) is not (UriHostNameType.Dns or UriHostNameType.IPv4));
        if (wrong is not null)
        {
            result.AddError($"--allow-host is \"{wrong}\". Give a name alone, without http:// and without a port, such as emulator.");
        }
    }

    private static IPAddress? ReadHost(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (text.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return IPAddress.Loopback;
        if (IPAddress.TryParse(text, out var host)) return host;
        result.AddError($"--host is \"{text}\". Give an IP address, such as 127.0.0.1, or localhost.");
        return null;
    }
}
