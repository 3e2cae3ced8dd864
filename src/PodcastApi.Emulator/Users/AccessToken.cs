namespace PodcastApi.Emulator;

/// <summary>Whom a token belongs to and what it allows.</summary>
/// <param name="user">The owner.</param>
/// <param name="scopes">As in <see cref="PodcastScope"/>.</param>
/// <param name="expiresAt">From then on it is rejected; null for never.</param>
internal sealed class AccessToken(EmulatedUser user, IReadOnlyCollection<string> scopes, DateTimeOffset? expiresAt)
{
    private readonly Lock _gate = new();
    private bool _ended;

    internal EmulatedUser User { get; } = user;

    internal IReadOnlyCollection<string> Scopes { get; } = scopes;

    /// <summary>From then on it is rejected; null for never.</summary>
    internal DateTimeOffset? ExpiresAt
    {
        get
        {
            lock (_gate) return _ended ? DateTimeOffset.MinValue : expiresAt;
        }
    }

    internal bool HasExpired(DateTimeOffset now)
    {
        lock (_gate) return _ended || expiresAt <= now;
    }

    /// <summary>Has it rejected from now on.</summary>
    /// <returns>Whether it was good until now.</returns>
    internal bool End(DateTimeOffset now)
    {
        lock (_gate)
        {
            var wasGood = !HasExpired(now);
            _ended = true;
            return wasGood;
        }
    }
}
