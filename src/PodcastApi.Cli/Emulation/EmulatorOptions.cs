using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Text;

namespace PodcastApi.Cli;

/// <summary>The options of <c>podcastapi emulator</c>.</summary>
internal sealed class EmulatorOptions
{
    internal EmulatorOptions()
    {
        foreach (Option option in (Option[])[Data, Feeds, ReadyFile]) option.Validators.Add(RejectEmpty);
        Feeds.Validators.Add(RejectAddress);
        AllowHost.Validators.Add(CheckNames);
    }

    internal Option<int> Port { get; } =
        new("--port")
        {
            Description = "The port, 0 to 65535; 0 picks a free one. Default: 0.",
            HelpName = "n",
            CustomParser = SharedOptions.ReadPort,
        };

    internal Option<IPAddress> Host { get; } = new("--host")
    {
        Description = "The IP address to listen on. Anyone who can reach it can use the emulator.",
        HelpName = "ip",
        CustomParser = ReadHost,
        DefaultValueFactory = _ => IPAddress.Loopback,
    };

    internal Option<string[]> AllowHost { get; } = new("--allow-host")
    {
        Description = "Also responds to this host name, such as a container's. Others get 421. May be repeated.",
        HelpName = "name",
    };

    internal Option<bool> Control { get; } = new("--control")
    {
        Description = "Also serves a JSON API under /__admin/ to control the emulator from other programs.",
    };

    internal Option<string> ReadyFile { get; } = new("--ready-file")
    {
        Description = "Writes the base address to this file when the emulator responds, and deletes it at the end.",
        HelpName = "file",
    };

    internal Option<string> Data { get; } = new("--data")
    {
        Description = "Stores shows, users and what they saved in this file "
        + "(JSON, with access tokens). Default: memory only.",
        HelpName = "file"
    };

    internal Option<string[]> Feeds { get; } = new("--feed")
    {
        Description = "Imports podcast feeds (RSS or Atom): a file, a directory of *.xml, *.rss and *.atom, or - for standard input. "
            + "May be repeated.",
        HelpName = "file|directory|-",
    };

    internal Option<Encoding?> FeedEncoding { get; } = new("--feed-encoding")
    {
        Description = "The encoding of the feeds, such as windows-1251, whatever they declare. Default: recognized.",
        HelpName = "name",
        CustomParser = ReadEncoding,
    };

    /// <summary>An empty name often comes from a variable that is not set.</summary>
    private static void RejectEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError($"{result.Option.Name} is empty. Name a file, or leave it out.");
        }
    }

    private static void RejectAddress(OptionResult result)
    {
        var address = result
            .Tokens.Select(token => token.Value)
            .FirstOrDefault(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
        if (address is not null)
        {
            result.AddError($"--feed is an address, and addresses are not fetched. Pipe it in: curl -L {ShellQuote.Of(address)} | "
                + $"podcastapi emulator --feed -");
        }
    }

    private static void CheckNames(OptionResult result)
    {
        var wrong = result
            .Tokens.Select(token => token.Value)
            .FirstOrDefault(text => Uri.CheckHostName(text) is not (UriHostNameType.Dns or UriHostNameType.IPv4));
        if (wrong is not null)
        {
            result.AddError($"--allow-host is \"{wrong}\". Give a name alone, without http:// and without a port, such as emulator.");
        }
    }

    private static Encoding? ReadEncoding(ArgumentResult result)
    {
        var name = result.Tokens[^1].Value;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            result.AddError($"--feed-encoding is \"{name}\". Give the name of an encoding, such as utf-8, windows-1251 or shift_jis.");
            return null;
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
