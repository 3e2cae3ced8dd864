namespace PodcastApi.Emulator;

/// <summary>The consent to a valid authorize request.</summary>
internal sealed record CodeConsent(
    LoginClient Client,
    IReadOnlyList<string> Scopes,
    DateTimeOffset ExpiresAt,
    CallBack CallBack,
    CodeChallenge? Challenge
) : Consent(Client, Scopes, ExpiresAt);
