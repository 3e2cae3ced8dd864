using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>The options of <c>podcastapi login</c>.</summary>
internal sealed class LoginCommandOptions
{
    // Not assigned by IANA. Fixed, because Amazon requires an exact match with a return URL of the Security Profile.
    internal const int DefaultPort = 8934;

    private const int MostSeconds = 3600;

    internal static readonly string[] AllScopes = ["music::catalog", "music::library", "music::favorites"];

    internal LoginCommandOptions()
    {
        Region.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, LoginRegion.Names);
        Host.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "127.0.0.1", "localhost");
    }

    internal Option<bool> Device { get; } =
        new("--device") { Description = "Logs in with a code that you enter in a browser on any device." };

    internal Option<string?> Region { get; } =
        new("--region") { Description = "The region of the login. Default: na.", HelpName = string.Join('|', LoginRegion.Names) };

    internal Option<string[]> Scope { get; } = new("--scope")
    {
        Description = $"A scope to request. May be repeated. Default: {string.Join(", ", AllScopes)}.",
        HelpName = "scope",
        CustomParser = ReadScopes,
    };

    internal Option<TimeSpan?> Timeout { get; } = new("--timeout")
    {
        Description = $"How long to wait for the user, 1 to {MostSeconds} seconds. Default: 300; with --device, until the code expires.",
        HelpName = "seconds",
        CustomParser = ReadTimeout,
    };

    internal Option<bool> NoBrowser { get; } = new("--no-browser") { Description = "Prints the address without opening a browser." };

    internal Option<int> Port { get; } = new("--port")
    {
        Description = "The port that the browser returns to, 0 to 65535; 0 picks a free one.",
        HelpName = "n",
        CustomParser = SharedOptions.ReadPort,
        DefaultValueFactory = _ => DefaultPort,
    };

    internal Option<string> Host { get; } = new("--host")
    {
        Description = "The host that the browser returns to, as entered in the Security Profile.",
        HelpName = "127.0.0.1|localhost",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    internal Option<string?> BaseAddress { get; } = SharedOptions.BaseAddress();

    internal Option<bool> AllowInsecureHttp { get; } = InsecureHttp.Option();

    private static string[] ReadScopes(ArgumentResult result)
    {
        string[] scopes = [.. result.Tokens.Select(token => token.Value).Distinct()];
        if (scopes.FirstOrDefault(scope => scope.Length == 0 || scope.Any(c => c is <= ' ' or > '~')) is { } wrong)
            result.AddError($"\"{wrong}\" is not a valid scope. Use one such as {AllScopes[0]}, and repeat --scope for each.");
        return scopes;
    }

    private static TimeSpan? ReadTimeout(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= MostSeconds)
            return TimeSpan.FromSeconds(seconds);
        result.AddError($"--timeout is \"{text}\". Give a whole number of seconds from 1 to {MostSeconds}.");
        return null;
    }
}
