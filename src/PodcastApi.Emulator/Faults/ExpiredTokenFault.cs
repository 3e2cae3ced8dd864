namespace PodcastApi.Emulator;

/// <summary>Looked for where tokens are checked.</summary>
internal sealed class ExpiredTokenFault() : Fault("expired token");
