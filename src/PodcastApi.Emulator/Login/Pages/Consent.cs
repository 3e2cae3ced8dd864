namespace PodcastApi.Emulator;

/// <summary>What a person is asked.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Scopes">For what.</param>
/// <param name="ExpiresAt">Until when an answer is taken.</param>
internal abstract record Consent(LoginClient Client, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
