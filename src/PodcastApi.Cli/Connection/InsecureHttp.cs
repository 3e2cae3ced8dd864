using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary>The setting that allows credentials over plain http, such as within a container network.</summary>
internal static class InsecureHttp
{
    internal const string OptionName = "--allow-insecure-http";
    internal const string Variable = "PODCASTAPI_ALLOW_INSECURE_HTTP";

    internal const string Cure = $"To allow it on a trusted network, use {OptionName} or set {Variable}=true.";

    internal static Option<bool> Option() =>
        new(OptionName)
        {
            Description = $"Allows plain http addresses, over which others can read the credentials. Default: {Variable}, else false.",
        };

    /// <exception cref="UsageException">The variable is neither true nor false.</exception>
    internal static bool IsAllowed(bool option)
    {
        if (SettingValue.Variable(Variable).Value is not { } text) return option;
        return bool.TryParse(text, out var allowed) ? option || allowed : throw new UsageException($"{Variable} is \"{text}\". Set "
            + "it to true or false, or unset it.");
    }
}
