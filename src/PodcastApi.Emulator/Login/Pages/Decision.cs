namespace PodcastApi.Emulator;

/// <param name="Consent">The request.</param>
/// <param name="User">The user who approved; null if rejected.</param>
internal sealed record Decision<TConsent>(TConsent Consent, EmulatedUser? User)
    where TConsent : Consent;
