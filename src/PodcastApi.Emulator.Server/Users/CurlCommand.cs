namespace PodcastApi.Emulator.Server;

/// <summary>Renders a curl command for a GET with the default user's token.</summary>
internal static class CurlCommand
{
    internal static Html Of(PodcastApiEmulator emulator, string host, string path) =>
        Html.Of($"{DefaultToken.Warning(emulator)}{Command(host, path)}");

    private static Html Command(string host, string path) =>
        CopyBox.Of(
            "curl command",
            $"""
            curl -H 'x-api-key: {PodcastApiEmulator.ApiKey}' -H 'Authorization: Bearer {PodcastApiEmulator.AccessToken}' {ShellQuote.Always(
                $"http://{host}/v1/{path}"
            )}
            """
        );
}
