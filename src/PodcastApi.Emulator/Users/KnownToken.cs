namespace PodcastApi.Emulator;

/// <summary>An access token and how it came to be known.</summary>
/// <param name="Text">Without <c>Bearer</c>.</param>
/// <param name="Value">Whose it is, and what it allows.</param>
/// <param name="Origin">Which of the lists it is on.</param>
internal sealed record KnownToken(string Text, AccessToken Value, TokenOrigin Origin);
