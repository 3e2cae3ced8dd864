namespace PodcastApi.Emulator;

/// <summary>The consent to a device's request, after the user has entered the code.</summary>
internal sealed record DeviceConsent(CodePair Pair) : Consent(Pair.Client, Pair.Scopes, Pair.ExpiresAt);
