namespace PodcastApi.Emulator;

/// <summary>What a code of a call-back stands for.</summary>
/// <param name="Requested">By the authorize request.</param>
/// <param name="User">Who approved.</param>
/// <param name="ExpiresAt">From then on it is rejected.</param>
internal sealed record AuthorizationCode(CodeConsent Requested, EmulatedUser User, DateTimeOffset ExpiresAt);
