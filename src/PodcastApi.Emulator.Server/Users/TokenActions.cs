namespace PodcastApi.Emulator.Server;

/// <summary>Renders the token with its buttons: copy, expire and revoke.</summary>
internal static class TokenActions
{
    internal static Html Render(KnownToken token, bool hasExpired, Html fields) =>
        Html.Of(
            $"""
            <div class="bar token"><h3>Token <code>{UntrustedText.Line(token.Text)}</code></h3>
            {CopyBox.Button("the token " + UntrustedText.Bare(token.Text))}
            <form class="actions" action="/users/expire" method="post">{fields}
            {(hasExpired ? Html.Empty : Button("Expire", "/users/expire", token.Text))}{Button(
                "Revoke", "/users/revoke", token.Text)}</form></div>
            """);

    private static Html Button(string verb, string path, string token) =>
        Html.Of(
            $"""
            <button formaction="{path}" name="token" value="{token}">{verb}<span class="unseen"> the token {UntrustedText.Line(
                token
            )}</span></button>
            """);
}
