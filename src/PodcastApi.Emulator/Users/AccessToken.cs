namespace PodcastApi.Emulator;

/// <summary>The owner, scopes and expiration of an access token.</summary>
/// <param name="user">The owner.</param>
/// <param name="scopes">The scopes, as in <see cref="PodcastScope"/>.</param>
/// <param name="expiresAt">The time from which the token is rejected; null for never.</param>
internal sealed class AccessToken(EmulatedUser user, IReadOnlyCollection<string> scopes, DateTimeOffset? expiresAt)
{
    private readonly Lock _lock = new();
    private bool _ended;

    internal EmulatedUser User { get; } = user;

    internal IReadOnlyCollection<string> Scopes { get; } = scopes;

    /// <summary>The time from which the token is rejected; null for never.</summary>
    internal DateTimeOffset? ExpiresAt
    {
        get
        {
            lock (_lock) return _ended ? DateTimeOffset.MinValue : expiresAt;
        }
    }

    internal bool HasExpired(DateTimeOffset now)
    {
        lock (_lock) return _ended || expiresAt <= now;
    }

    /// <summary>Invalidates the token.</summary>
    /// <returns>Whether the token was valid before.</returns>
    internal bool End(DateTimeOffset now)
    {
        lock (_lock)
        {
            var wasGood = !HasExpired(now);
            _ended = true;
            return wasGood;
        }
    }
}
