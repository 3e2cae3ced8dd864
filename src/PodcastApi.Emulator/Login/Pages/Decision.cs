namespace PodcastApi.Emulator;

/// <param name="Consent">What was asked.</param>
/// <param name="User">Who approved; null when it was refused.</param>
internal sealed record Decision<TConsent>(TConsent Consent, EmulatedUser? User)
    where TConsent : Consent;
