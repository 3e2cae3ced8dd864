namespace PodcastApi.Emulator.Server;

/// <summary>The token that the page returns, which a fault may have ended.</summary>
internal static class DefaultToken
{
    /// <summary>Empty while the token is good.</summary>
    internal static Html Warning(PodcastApiEmulator emulator) =>
        emulator.Users.FindToken(PodcastApiEmulator.AccessToken) is { } token && emulator.Users.HasExpired(token)
            ? Html.Of($"""<p class="wrong">The token <code>{PodcastApiEmulator.AccessToken}</code> has expired: requests with it are rejected. Make another on the page <a href="/users">Users</a>.</p>""")
            : Html.Empty;
}
