namespace PodcastApi.Emulator.Server;

/// <summary>Renders the settings of the tool and the library's examples for two kinds of shells.</summary>
internal static class ShellExports
{
    internal static Html Of(string host, string token, string whose)
    {
        (string Name, string Value)[] settings =
        [
            ("PODCASTAPI_BASE_ADDRESS", $"http://{host}/v1/"),
            ("PODCASTAPI_API_KEY", PodcastApiEmulator.ApiKey),
            ("PODCASTAPI_ACCESS_TOKEN", token),
        ];
        return Html.Of(
            $"""
            <p class="label">sh, bash, zsh</p>{CopyBox.Of(
                "settings for sh " + whose,
                string.Join('\n', settings.Select(one => $"export {one.Name}={ShellQuote.Always(one.Value)}")))}
            <p class="label">PowerShell</p>{CopyBox.Of(
                "settings for PowerShell " + whose,
                string.Join('\n', settings.Select(one => $"$env:{one.Name} = {QuoteForPowerShell(one.Value)}")))}
            """
        );
    }

    // In PowerShell, curly quotes also end a string.
    internal static string QuoteForPowerShell(string text) =>
        $"'{string.Concat(text.Select(one => one is '\'' or '‘' or '’' or '‚' or '‛' ? $"{one}{one}" : $"{one}"))}'";
}
