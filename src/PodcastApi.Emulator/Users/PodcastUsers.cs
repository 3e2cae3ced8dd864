using System.Collections.Concurrent;

namespace PodcastApi.Emulator;

/// <summary>The users of an emulator and their access tokens.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are answered.</remarks>
public sealed class PodcastUsers
{
    private readonly ConcurrentDictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly bool _acceptUnknownTokens;
    private int _strangers;

    internal PodcastUsers(TimeProvider time, bool acceptUnknownTokens)
    {
        _time = time;
        _acceptUnknownTokens = acceptUnknownTokens;
    }

    /// <summary>Everyone who holds a token, in no particular order.</summary>
    public IReadOnlyCollection<EmulatedUser> All => [.. _tokens.Values.Select(token => token.User).Distinct()];

    /// <summary>Adds a user, who has no token yet.</summary>
    /// <param name="name">For the journal; need not be unique.</param>
    public EmulatedUser Add(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new EmulatedUser(this, name);
    }

    /// <summary>The user whom a token belongs to.</summary>
    /// <param name="token">Without <c>Bearer</c>.</param>
    /// <returns>
    /// Null for an unknown token that a request would be refused with; where unknown tokens are accepted, each belongs to
    /// a user of its own with all scopes.
    /// </returns>
    public EmulatedUser? Find(string token) => FindToken(token)?.User;

    /// <summary>Has a token refused from now on, as one whose hour is over.</summary>
    /// <param name="token">Without <c>Bearer</c>.</param>
    public void Expire(string token)
    {
        if (FindToken(token) is { } known) _tokens[token] = known with { ExpiresAt = DateTimeOffset.MinValue };
    }

    internal AccessToken? FindToken(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return _acceptUnknownTokens ? _tokens.GetOrAdd(token, _ => Stranger()) : _tokens.GetValueOrDefault(token);
    }

    internal bool HasExpired(AccessToken token) => token.ExpiresAt <= _time.GetUtcNow();

    internal void Register(string token, EmulatedUser user, IEnumerable<string>? scopes, TimeSpan? lifetime)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        var added = new AccessToken(user, [.. scopes ?? PodcastScope.All], _time.GetUtcNow() + lifetime);
        if (!_tokens.TryAdd(token, added)) throw new ArgumentException("This token belongs to a user already; give another.", nameof(token));
    }

    private AccessToken Stranger() => new(Add(FormattableString.Invariant($"user {Interlocked.Increment(ref _strangers)}")), PodcastScope.All, null);
}
