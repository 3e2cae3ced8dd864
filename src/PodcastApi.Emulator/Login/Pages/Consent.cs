namespace PodcastApi.Emulator;

/// <summary>What a person is requested.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Scopes">For what.</param>
/// <param name="ExpiresAt">Until when a response is taken.</param>
internal abstract record Consent(LoginClient Client, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
