namespace PodcastApi.Emulator.Server;

/// <summary>The users and access tokens in the control API.</summary>
internal static class UsersControl
{
    private const int LongestToken = 2048;

    internal static void Map(ControlRoutes routes, PodcastApiEmulator emulator)
    {
        routes.Get("/users", _ => Users(emulator));
        routes.Post("/tokens", async request => Add(await request.ReadAsync<TokenRequest>().ConfigureAwait(false), emulator));
        routes.Post("/tokens/expire", async request =>
        {
            var token = (await request.ReadAsync<TokenRequest>().ConfigureAwait(false)).Token;
            return token is not null && emulator.Users.EndToken(token) ? null : throw ControlException.NotFound("such valid access token");
        });
        routes.Post("/tokens/revoke", async request =>
        {
            var token = (await request.ReadAsync<TokenRequest>().ConfigureAwait(false)).Token;
            emulator.Users.Revoke(string.IsNullOrWhiteSpace(token) ? throw new ControlException(400, "Send token.") : token);
            return null;
        });
        routes.Delete("/refresh-tokens", _ => emulator.Login.Tokens.RevokeAll());
    }

    private static object Add(TokenRequest request, PodcastApiEmulator emulator)
    {
        if (request.Name is not { Length: > 0 and <= UserForm.LongestName } name || string.IsNullOrWhiteSpace(name))
            throw new ControlException(400, $"name must have 1 to {UserForm.LongestName} characters.");
        if (request.Scopes?.Except(PodcastScope.All).ToList() is [var unknown, ..])
            throw new ControlException(400, $"There is no scope \"{unknown}\". Use {string.Join(", ", PodcastScope.All)}.");
        var token = request.Token ?? RandomToken.AccessToken();
        if (token.Length > LongestToken || token.Any(c => c is <= ' ' or > '~'))
            throw new ControlException(400, $"token must have 1 to {LongestToken} characters that are valid in a header.");
        if (emulator.Users.KnownTokens.Any(known => known.Text == token))
            throw new ControlException(400, "This token already belongs to a user. Use another.");
        var lifetime = ControlSeconds.Of(request.LifetimeSeconds, "lifetimeSeconds");
        var user = emulator.Users.Added.FirstOrDefault(known => known.Name == name) ?? emulator.Users.Add(name);
        user.AddToken(token, request.Scopes, lifetime);
        return new { user.Name, Token = token };
    }

    private static object Users(PodcastApiEmulator emulator)
    {
        var tokens = emulator.Users.KnownTokens.ToLookup(token => token.Value.User);
        return emulator.Users.Everyone.Select(user => new
        {
            user.Name,
            Tokens = tokens[user].Select(token => new
            {
                Token = token.Text,
                token.Value.Scopes,
                ExpiresAt = token.Value.ExpiresAt is { Year: > 1 } end ? end : (DateTimeOffset?)null,
                IsExpired = emulator.Users.HasExpired(token.Value),
                token.Origin,
            }),
            SavedEpisodes = user.SavedEpisodes.Order(StringComparer.Ordinal),
            FollowedShows = user.FollowedShows.Order(StringComparer.Ordinal),
        });
    }
}
