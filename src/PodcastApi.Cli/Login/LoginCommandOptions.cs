using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>What <c>podcastapi login</c> takes.</summary>
internal sealed class LoginCommandOptions
{
    // Free in IANA's list. Fixed, since Amazon compares the call-back's address letter by letter with the Security Profile's.
    internal const int DefaultPort = 8934;

    private const int MostSeconds = 3600;

    internal static readonly string[] AllScopes = ["music::catalog", "music::library", "music::favorites"];

    internal LoginCommandOptions()
    {
        Region.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, LoginRegion.Names);
        Host.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "127.0.0.1", "localhost");
    }

    internal Option<bool> Device { get; } = new("--device") { Description = "By a code that is typed into a page, on any device with a browser." };

    internal Option<string?> Region { get; } = new("--region") { Description = "Where the login is. Default: na.", HelpName = string.Join('|', LoginRegion.Names) };

    internal Option<string[]> Scope { get; } = new("--scope")
    {
        Description = $"What to ask for; give it once for each. Default: {string.Join(", ", AllScopes)}.",
        HelpName = "scope",
        CustomParser = ReadScopes,
    };

    internal Option<TimeSpan?> Timeout { get; } = new("--timeout")
    {
        Description = $"How long to wait for the person, 1 to {MostSeconds} seconds. Default: 300; with --device, as long as the code counts.",
        HelpName = "seconds",
        CustomParser = ReadTimeout,
    };

    internal Option<bool> NoBrowser { get; } = new("--no-browser") { Description = "Prints the address and opens nothing." };

    internal Option<int> Port { get; } = new("--port")
    {
        Description = "Where the browser comes back to, 0 to 65535; 0 takes a free one.",
        HelpName = "n",
        CustomParser = SharedOptions.ReadPort,
        DefaultValueFactory = _ => DefaultPort,
    };

    internal Option<string> Host { get; } = new("--host")
    {
        Description = "This machine's name in that address: as it stands in the Security Profile.",
        HelpName = "127.0.0.1|localhost",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    internal Option<string?> BaseAddress { get; } = SharedOptions.BaseAddress();

    internal Option<bool> AllowInsecureHttp { get; } = InsecureHttp.Option();

    private static string[] ReadScopes(ArgumentResult result)
    {
        string[] scopes = [.. result.Tokens.Select(token => token.Value).Distinct()];
        if (scopes.FirstOrDefault(scope => scope.Length == 0 || scope.Any(c => c is <= ' ' or > '~')) is { } wrong) result.AddError($"\"{wrong}\" is no scope. Give one such as {AllScopes[0]}, and --scope once for each.");
        return scopes;
    }

    private static TimeSpan? ReadTimeout(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= MostSeconds) return TimeSpan.FromSeconds(seconds);
        result.AddError($"--timeout is \"{text}\". Give a whole number of seconds from 1 to {MostSeconds}.");
        return null;
    }
}
