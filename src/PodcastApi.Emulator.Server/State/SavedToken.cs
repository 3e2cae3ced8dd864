using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>An access token in a state file.</summary>
internal sealed class SavedToken
{
    [JsonProperty("token", Required = Required.Always)]
    public required string Token { get; init; }

    [JsonProperty("scopes", Required = Required.Always)]
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Null for never.</summary>
    [JsonProperty("expiresAt")]
    public DateTimeOffset? ExpiresAt { get; init; }
}
