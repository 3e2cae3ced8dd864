using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary>Whether credentials may go to the API and the login over plain http, as within a network of containers.</summary>
internal static class InsecureHttp
{
    internal const string OptionName = "--allow-insecure-http";
    internal const string Variable = "PODCASTAPI_ALLOW_INSECURE_HTTP";

    internal const string Cure = $"Where everybody on the way may read them, {OptionName} or {Variable}=true lets it through.";

    internal static Option<bool> Option() =>
        new(OptionName)
        {
            Description = $"Allows addresses of plain http, over which others can read the credentials. Default: {Variable}, else false.",
        };

    /// <exception cref="UsageException">The variable is neither true nor false.</exception>
    internal static bool IsAllowed(bool option)
    {
        if (SettingValue.Variable(Variable).Value is not { } text) return option;
        return bool.TryParse(text, out var allowed) ? option || allowed : throw new UsageException($"{Variable} is \"{text}\". Set "
            + "it to true or false, or unset it.");
    }
}
