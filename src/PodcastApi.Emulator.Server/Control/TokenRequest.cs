namespace PodcastApi.Emulator.Server;

/// <summary>An access token to add, expire or revoke by the control API.</summary>
internal sealed class TokenRequest
{
    /// <summary>The user's name, when a token is added.</summary>
    public string? Name { get; init; }

    /// <summary>The token; null for a random one, when a token is added.</summary>
    public string? Token { get; init; }

    /// <summary>The scopes; null for all.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>How long the token is accepted; null for no limit.</summary>
    public double? LifetimeSeconds { get; init; }
}
