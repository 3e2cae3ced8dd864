namespace PodcastApi.Emulator;

/// <summary>What a token is given for, or why none is.</summary>
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

    /// <summary>To go into the response; null for none.</summary>
    internal string? RefreshToken { get; }

    internal ApiError? Rejection { get; }

    public static implicit operator Grant(ApiError rejection) => new(rejection);
}
