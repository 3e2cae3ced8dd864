using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>A user in a state file.</summary>
internal sealed class SavedUser : IStateSection
{
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; init; }

    /// <summary>Whether the user was created for an unknown token instead of being added.</summary>
    [JsonProperty("isStranger", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsStranger { get; init; }

    [JsonProperty("tokens", Required = Required.Always)]
    public required IReadOnlyList<SavedToken> Tokens { get; init; }

    /// <summary>The refresh tokens; null for none.</summary>
    [JsonProperty("refreshTokens")]
    public IReadOnlyList<SavedRefreshToken>? RefreshTokens { get; init; }

    [JsonProperty("saved", Required = Required.Always)]
    public required IReadOnlyList<string> Saved { get; init; }

    [JsonProperty("followed", Required = Required.Always)]
    public required IReadOnlyList<string> Followed { get; init; }

    [JsonIgnore]
    public bool IsWhole =>
        !string.IsNullOrWhiteSpace(Name)
        && Saved.Concat(Followed).All(text => text is not null)
        && Tokens.OfType<SavedToken>().All(token => token.IsWhole)
        && (RefreshTokens?.OfType<SavedRefreshToken>().All(token => token.IsWhole) ?? true);

    /// <summary>Returns the added users in order, which the login's pages show, followed by the others.</summary>
    internal static IEnumerable<SavedUser> AllOf(PodcastApiEmulator emulator)
    {
        var tokens = emulator.Users.KnownTokens.ToLookup(token => token.Value.User);
        var refreshTokens = emulator.Login.Tokens.RefreshTokens.ToLookup(
            token => token.Value.User,
            token => SavedRefreshToken.From(token.Key, token.Value));
        return emulator.Users.Everyone.Select(user => From(user, [.. tokens[user]], [.. refreshTokens[user]]));
    }

    /// <summary>Restores the user. A user who already has one of its tokens, such as the default user, is updated.</summary>
    /// <param name="emulator">The emulator.</param>
    /// <param name="isFirst">Whether this is the first user of the state, where the default user is.</param>
    internal void Restore(PodcastApiEmulator emulator, bool isFirst)
    {
        var users = emulator.Users;
        var tokens = Tokens.OfType<SavedToken>().ToList();
        var texts = tokens.Select(token => token.Token).ToHashSet(StringComparer.Ordinal);
        var user =
            users.KnownTokens.FirstOrDefault(known => texts.Contains(known.Text))?.Value.User
            ?? (isFirst ? DefaultWithoutToken(emulator) : null)
            ?? (IsStranger ? users.AddStranger(Name) : users.Add(Name));
        foreach (var token in tokens)
            users.Put(new KnownToken(token.Token, new AccessToken(user, token.Scopes, token.ExpiresAt), OriginOf(token)));
        foreach (var token in RefreshTokens?.OfType<SavedRefreshToken>() ?? [])
            emulator.Login.Tokens.Put(token.Token, token.Of(user));
        foreach (var id in Saved)
            user.Save(id);
        foreach (var id in Followed)
            user.Follow(id);
    }

    /// <summary>Returns the default user, whose token was revoked, and revokes it again; null if this is another user.</summary>
    private EmulatedUser? DefaultWithoutToken(PodcastApiEmulator emulator)
    {
        if (IsStranger || Name != emulator.DefaultUser.Name) return null;
        emulator.Users.Revoke(PodcastApiEmulator.AccessToken);
        return emulator.DefaultUser;
    }

    private static SavedUser From(EmulatedUser user, IReadOnlyList<KnownToken> tokens, IReadOnlyList<SavedRefreshToken> refreshTokens) =>
        new()
        {
            Name = user.Name,
            IsStranger = tokens.Any(token => token.Origin == TokenOrigin.Stranger),
            Tokens =
            [
                // Tokens of logins are dropped in order of age, so their order is kept; the others have none.
                .. tokens
                    .Where(token => token.Origin != TokenOrigin.Login)
                    .OrderBy(token => token.Text, StringComparer.Ordinal)
                    .Select(SavedToken.From),
                .. tokens.Where(token => token.Origin == TokenOrigin.Login).Select(SavedToken.From),
            ],
            RefreshTokens = refreshTokens.Count > 0 ? refreshTokens : null,
            Saved = [.. user.SavedEpisodes.Order(StringComparer.Ordinal)],
            Followed = [.. user.FollowedShows.Order(StringComparer.Ordinal)],
        };

    private TokenOrigin OriginOf(SavedToken token) =>
        IsStranger ? TokenOrigin.Stranger : token.IsFromLogin ? TokenOrigin.Login : TokenOrigin.Given;
}
