namespace PodcastApi.Emulator;

/// <summary>An access token and its origin.</summary>
/// <param name="Text">The token, without <c>Bearer</c>.</param>
/// <param name="Value">The owner, scopes and expiration.</param>
/// <param name="Origin">The origin of the token.</param>
internal sealed record KnownToken(string Text, AccessToken Value, TokenOrigin Origin);
