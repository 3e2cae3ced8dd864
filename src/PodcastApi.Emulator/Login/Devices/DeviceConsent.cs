namespace PodcastApi.Emulator;

/// <summary>A device's request whose code a person has entered.</summary>
internal sealed record DeviceConsent(CodePair Pair) : Consent(Pair.Client, Pair.Scopes, Pair.ExpiresAt);
