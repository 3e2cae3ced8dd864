namespace PodcastApi.Emulator;

/// <param name="Consent">What was requested.</param>
/// <param name="User">Who approved; null when it was rejected.</param>
internal sealed record Decision<TConsent>(TConsent Consent, EmulatedUser? User)
    where TConsent : Consent;
