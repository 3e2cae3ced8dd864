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

    private Grant(Refusal refusal) => Refusal = refusal;

    internal EmulatedUser? User { get; }

    internal IReadOnlyList<string> Scopes { get; } = [];

    /// <summary>To go into the answer; null for none.</summary>
    internal string? RefreshToken { get; }

    internal Refusal? Refusal { get; }

    public static implicit operator Grant(Refusal refusal) => new(refusal);
}
