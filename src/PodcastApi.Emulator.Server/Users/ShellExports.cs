namespace PodcastApi.Emulator.Server;

/// <summary>The settings that the tool and the library's examples read, for two shells.</summary>
internal static class ShellExports
{
    internal static Html Of(string host, string token, string whose)
    {
        (string Name, string Value)[] settings =
        [
            ("PODCASTAPI_BASE_ADDRESS", $"http://{host}/v1/"), ("PODCASTAPI_API_KEY", PodcastApiEmulator.ApiKey), ("PODCASTAPI_ACCESS_TOKEN", token),
        ];
        return Html.Of($"""
            <p class="label">sh, bash, zsh</p>{CopyBox.Of("settings for sh " + whose, string.Join('\n', settings.Select(one => $"export {one.Name}={QuoteForSh(one.Value)}")))}
            <p class="label">PowerShell</p>{CopyBox.Of("settings for PowerShell " + whose, string.Join('\n', settings.Select(one => $"$env:{one.Name} = {QuoteForPowerShell(one.Value)}")))}
            """);
    }

    internal static string QuoteForSh(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    // The curly quotes end a string there as well as the straight one does.
    internal static string QuoteForPowerShell(string text) => $"'{string.Concat(text.Select(one => one is '\'' or '‘' or '’' or '‚' or '‛' ? $"{one}{one}" : $"{one}"))}'";
}
