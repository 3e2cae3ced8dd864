namespace PodcastApi.Emulator;

/// <summary>Expires the token of a request. Applied where tokens are checked.</summary>
internal sealed class ExpiredTokenFault() : Fault("expired token");
