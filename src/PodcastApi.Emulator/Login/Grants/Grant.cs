namespace PodcastApi.Emulator;

/// <summary>The result of a token request: what is granted, or the error.</summary>
internal sealed class Grant
{
    internal Grant(EmulatedUser user, IReadOnlyList<string> scopes, string? refreshToken)
    {
        User = user;
        Scopes = scopes;
        RefreshToken = refreshToken;
    }

    private Grant(ApiError rejection) => Rejection = rejection;

    internal EmulatedUser? User { get; }

    internal IReadOnlyList<string> Scopes { get; } = [];

    /// <summary>The refresh token for the response; null for none.</summary>
    internal string? RefreshToken { get; }

    internal ApiError? Rejection { get; }

    public static implicit operator Grant(ApiError rejection) => new(rejection);
}
