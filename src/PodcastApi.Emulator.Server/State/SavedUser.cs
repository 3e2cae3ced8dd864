using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>A user in a state file.</summary>
internal sealed class SavedUser
{
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; init; }

    [JsonProperty("tokens", Required = Required.Always)]
    public required IReadOnlyList<SavedToken> Tokens { get; init; }

    [JsonProperty("saved", Required = Required.Always)]
    public required IReadOnlyList<string> Saved { get; init; }

    [JsonProperty("followed", Required = Required.Always)]
    public required IReadOnlyList<string> Followed { get; init; }

    internal static IEnumerable<SavedUser> AllOf(PodcastUsers users) =>
        users.Tokens.GroupBy(token => token.Value.User, (user, tokens) => From(user, tokens)).OrderBy(user => user.Name, StringComparer.Ordinal);

    /// <summary>The holder of one of its tokens, where there is one already, is this user; so is the emulator's own.</summary>
    internal void Restore(PodcastUsers users)
    {
        var tokens = Tokens.OfType<SavedToken>().ToList();
        var names = tokens.Select(token => token.Token).ToHashSet(StringComparer.Ordinal);
        var user = users.Tokens.FirstOrDefault(known => names.Contains(known.Key)).Value?.User ?? users.Add(Name);
        foreach (var token in tokens) users.Put(token.Token, new AccessToken(user, token.Scopes, token.ExpiresAt));
        foreach (var id in Saved) user.Save(id);
        foreach (var id in Followed) user.Follow(id);
    }

    private static SavedUser From(EmulatedUser user, IEnumerable<KeyValuePair<string, AccessToken>> tokens) => new()
    {
        Name = user.Name,
        Tokens = [.. tokens.OrderBy(token => token.Key, StringComparer.Ordinal).Select(token => new SavedToken { Token = token.Key, Scopes = [.. token.Value.Scopes], ExpiresAt = token.Value.ExpiresAt })],
        Saved = [.. user.SavedEpisodes.Order(StringComparer.Ordinal)],
        Followed = [.. user.FollowedShows.Order(StringComparer.Ordinal)],
    };
}
