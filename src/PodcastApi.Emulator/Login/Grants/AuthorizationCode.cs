namespace PodcastApi.Emulator;

/// <summary>The data of an authorization code.</summary>
/// <param name="Requested">The authorize request.</param>
/// <param name="User">The user who approved.</param>
/// <param name="ExpiresAt">The time from which the code is rejected.</param>
internal sealed record AuthorizationCode(CodeConsent Requested, EmulatedUser User, DateTimeOffset ExpiresAt);
