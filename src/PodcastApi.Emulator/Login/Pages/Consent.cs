namespace PodcastApi.Emulator;

/// <summary>A request for the user's consent.</summary>
/// <param name="Client">The client that requests access.</param>
/// <param name="Scopes">The requested scopes.</param>
/// <param name="ExpiresAt">The time until which a decision is accepted.</param>
internal abstract record Consent(LoginClient Client, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
