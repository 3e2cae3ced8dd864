using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>A refresh token in a state file.</summary>
internal sealed class SavedRefreshToken : IStateSection
{
    [JsonProperty("token", Required = Required.Always)]
    public required string Token { get; init; }

    [JsonProperty("client", Required = Required.Always)]
    public required string ClientId { get; init; }

    [JsonProperty("scopes", Required = Required.Always)]
    public required IReadOnlyList<string> Scopes { get; init; }

    [JsonProperty("needsSecret", Required = Required.Always)]
    public required bool NeedsSecret { get; init; }

    [JsonIgnore]
    public bool IsWhole =>
        !string.IsNullOrWhiteSpace(Token) && !string.IsNullOrWhiteSpace(ClientId) && Scopes.All(scope => scope is not null);

    internal static SavedRefreshToken From(string text, RefreshToken token) =>
        new() { Token = text, ClientId = token.ClientId, Scopes = token.Scopes, NeedsSecret = token.NeedsSecret };

    internal RefreshToken Of(EmulatedUser user) => new(ClientId, user, Scopes, NeedsSecret);
}
