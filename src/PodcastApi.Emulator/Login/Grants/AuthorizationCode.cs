namespace PodcastApi.Emulator;

/// <summary>What a code of a call-back stands for.</summary>
/// <param name="Asked">By the authorize request.</param>
/// <param name="User">Who approved.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
internal sealed record AuthorizationCode(CodeConsent Asked, EmulatedUser User, DateTimeOffset ExpiresAt);
