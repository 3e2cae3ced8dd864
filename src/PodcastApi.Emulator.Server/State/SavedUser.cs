using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>A user in a state file.</summary>
internal sealed class SavedUser
{
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; init; }

    /// <summary>Whether the user was never added, but came with a token that nobody knew.</summary>
    [JsonProperty("isStranger", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsStranger { get; init; }

    [JsonProperty("tokens", Required = Required.Always)]
    public required IReadOnlyList<SavedToken> Tokens { get; init; }

    [JsonProperty("saved", Required = Required.Always)]
    public required IReadOnlyList<string> Saved { get; init; }

    [JsonProperty("followed", Required = Required.Always)]
    public required IReadOnlyList<string> Followed { get; init; }

    /// <summary>Who was added, in that order, which a login's pages show; then the others.</summary>
    internal static IEnumerable<SavedUser> AllOf(PodcastUsers users)
    {
        var tokens = users.KnownTokens.ToLookup(token => token.Value.User);
        return users.Added.Union(tokens.Select(own => own.Key)).Select(user => From(user, [.. tokens[user]]));
    }

    /// <summary>The holder of one of its tokens, where there is one already, is this user; so is the emulator's own.</summary>
    internal void Restore(PodcastUsers users)
    {
        var tokens = Tokens.OfType<SavedToken>().ToList();
        var texts = tokens.Select(token => token.Token).ToHashSet(StringComparer.Ordinal);
        var user = users.KnownTokens.FirstOrDefault(known => texts.Contains(known.Text))?.Value.User ?? (IsStranger ? users.AddStranger(Name) : users.Add(Name));
        foreach (var token in tokens) users.Put(new KnownToken(token.Token, new AccessToken(user, token.Scopes, token.ExpiresAt), OriginOf(token)));
        foreach (var id in Saved) user.Save(id);
        foreach (var id in Followed) user.Follow(id);
    }

    private static SavedUser From(EmulatedUser user, IReadOnlyList<KnownToken> tokens) => new()
    {
        Name = user.Name,
        IsStranger = tokens.Any(token => token.Origin == TokenOrigin.Stranger),
        Tokens =
        [
            // The tokens of logins make room for new ones in their order; the others have none.
            .. tokens.Where(token => token.Origin != TokenOrigin.Login).OrderBy(token => token.Text, StringComparer.Ordinal).Select(SavedToken.From),
            .. tokens.Where(token => token.Origin == TokenOrigin.Login).Select(SavedToken.From),
        ],
        Saved = [.. user.SavedEpisodes.Order(StringComparer.Ordinal)],
        Followed = [.. user.FollowedShows.Order(StringComparer.Ordinal)],
    };

    private TokenOrigin OriginOf(SavedToken token) =>
        IsStranger ? TokenOrigin.Stranger : token.IsFromLogin ? TokenOrigin.Login : TokenOrigin.Given;
}
