namespace PodcastApi.Emulator.Server;

/// <summary>The token that the pages show, which a fault may have expired.</summary>
internal static class DefaultToken
{
    /// <summary>Renders a warning if the token has expired; otherwise empty.</summary>
    internal static Html Warning(PodcastApiEmulator emulator) =>
        emulator.Users.FindToken(PodcastApiEmulator.AccessToken) is { } token && emulator.Users.HasExpired(token)
            ? Html.Of(
                $"""<p class="wrong">The token <code>{PodcastApiEmulator.AccessToken}</code> has expired: requests with it are rejected. """
                    + $"""Create another on the page <a href="/users">Users</a>.</p>""")
            : Html.Empty;
}
