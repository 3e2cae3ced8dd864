using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Options used by several commands.</summary>
internal static class SharedOptions
{
    internal static Option<string?> BaseAddress() =>
        new(Cli.BaseAddress.OptionName)
        {
            HelpName = "url",
            Description =
                $"The address of the API. Default: {ConnectionSettings.BaseAddressVariable}, then that of the stored login, then the "
                    + "real API; the built-in emulator when nothing is set.",
        };

    internal static Option<string> Output(string description)
    {
        var output = new Option<string>("--output", "-o") { Description = description, DefaultValueFactory = _ => "table" };
        output.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "json");
        return output;
    }

    internal static bool IsJson(ParseResult line, Option<string> output) =>
        "json".Equals(line.GetValue(output), StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a port to listen on.</summary>
    internal static int ReadPort(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return port;
        result.AddError($"--port is \"{text}\". Give a whole number from 0 to 65535.");
        return 0;
    }
}
