using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>An access token in a state file.</summary>
internal sealed class SavedToken : IStateSection
{
    [JsonProperty("token", Required = Required.Always)]
    public required string Token { get; init; }

    [JsonProperty("scopes", Required = Required.Always)]
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The expiration; null for never.</summary>
    [JsonProperty("expiresAt")]
    public DateTimeOffset? ExpiresAt { get; init; }

    [JsonProperty("fromLogin", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public bool IsFromLogin { get; init; }

    [JsonIgnore]
    public bool IsWhole => !string.IsNullOrWhiteSpace(Token) && Scopes.All(scope => scope is not null);

    internal static SavedToken From(KnownToken token) => new()
    {
        Token = token.Text,
        Scopes = [.. token.Value.Scopes],
        ExpiresAt = token.Value.ExpiresAt,
        IsFromLogin = token.Origin == TokenOrigin.Login,
    };
}
