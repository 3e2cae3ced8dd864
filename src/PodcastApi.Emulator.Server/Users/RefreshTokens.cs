namespace PodcastApi.Emulator.Server;

/// <summary>Renders the number of a user's refresh tokens and a button to revoke them; empty for none.</summary>
internal static class RefreshTokens
{
    internal static Html Render(EmulatedUser user, int count, Html fields) =>
        count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <form class="bar" action="/users/revoke-refresh-tokens" method="post">{fields}
                <span>{count:N0} refresh {(count == 1 ? "token" : "tokens")} from logins.</span>
                <button>Revoke refresh tokens<span class="unseen"> of {UntrustedText.Line(
                    user.Name
                )}</span></button></form>
                """);
}
