using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    internal static Option<string?> BaseAddress() => new(Cli.BaseAddress.OptionName)
    {
        HelpName = "url",
        Description = $"Where the API is. Default: {ConnectionSettings.BaseAddressVariable}, else that of the stored login, else the real API; the emulator when nothing is set.",
    };

    internal static Option<string> Output(string description)
    {
        var output = new Option<string>("--output", "-o") { Description = description, DefaultValueFactory = _ => "table" };
        output.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "json");
        return output;
    }

    internal static bool IsJson(ParseResult line, Option<string> output) =>
        "json".Equals(line.GetValue(output), StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a port to listen on.</summary>
    internal static int ReadPort(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return port;
        result.AddError($"--port is \"{text}\". Give a whole number from 0 to 65535.");
        return 0;
    }
}
