namespace PodcastApi.Emulator.Server;

/// <summary>Renders the choice of the user whose token “Execute” sends: each user with the first valid token.</summary>
internal static class ReferenceUsers
{
    private const int LongestToken = 16;

    internal static Html Render(PodcastApiEmulator emulator) =>
        Html.Of(
            $"""
            <div class="field reference-user" hidden><label for="r-user">User whose token is sent</label>
            <select id="r-user" autocomplete="off">{Tokens(emulator).Select(Option)}</select></div>
            """);

    private static IEnumerable<KnownToken> Tokens(PodcastApiEmulator emulator)
    {
        var valid = emulator.Users.KnownTokens
            .Where(token => !emulator.Users.HasExpired(token.Value))
            .ToLookup(token => token.Value.User);
        return UsersPage.InOrder(emulator)
            .Select(user => UserTokens.InOrder(valid[user]).FirstOrDefault())
            .OfType<KnownToken>();
    }

    // With the token, because names need not be unique.
    private static Html Option(KnownToken token) =>
        Html.Of($"""<option value="{token.Text}">{UntrustedText.Bare($"{token.Value.User.Name} ({Shorten(token.Text)})")}</option>""");

    private static string Shorten(string text) => text.Length > LongestToken ? text[..LongestToken] + "…" : text;
}
