namespace PodcastApi.Emulator;

/// <summary>Whom a token belongs to and what it allows.</summary>
/// <param name="User">The owner.</param>
/// <param name="Scopes">As in <see cref="PodcastScope"/>.</param>
/// <param name="ExpiresAt">From then on it is refused; null for never.</param>
internal sealed record AccessToken(EmulatedUser User, IReadOnlyCollection<string> Scopes, DateTimeOffset? ExpiresAt);
