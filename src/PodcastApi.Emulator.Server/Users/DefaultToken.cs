namespace PodcastApi.Emulator.Server;

/// <summary>The token that the pages show, which a fault may have expired.</summary>
internal static class DefaultToken
{
    /// <summary>Renders a warning if the token has expired or was revoked; otherwise empty.</summary>
    internal static Html Warning(PodcastApiEmulator emulator) =>
        emulator.Users.FindToken(PodcastApiEmulator.AccessToken) is not { } token ? Warning("was revoked")
        : emulator.Users.HasExpired(token) ? Warning("has expired")
        : Html.Empty;

    private static Html Warning(string reason) =>
        Html.Of(
            $"""<p class="wrong">The token <code>{PodcastApiEmulator.AccessToken}</code> {reason}: requests with it are rejected. """
                + $"""Create another on the page <a href="/users">Users</a>.</p>""");
}
