using System.Collections.Concurrent;

namespace PodcastApi.Emulator;

/// <summary>The users of an emulator and their access tokens.</summary>
/// <remarks>Thread-safe, also while requests are handled.</remarks>
public sealed class PodcastUsers
{
    internal const int MaxStrangers = 1000;

    internal const int MaxIssued = 10_000;

    internal const int MaxRevoked = 10_000;

    private readonly ConcurrentDictionary<string, AccessToken> _given = new(StringComparer.Ordinal);
    private readonly BoundedDictionary<AccessToken> _issued = new(MaxIssued);
    private readonly BoundedDictionary<AccessToken> _strangers = new(MaxStrangers);
    private readonly BoundedDictionary<string> _revoked = new(MaxRevoked);
    private readonly ConcurrentQueue<EmulatedUser> _added = new();
    private readonly TimeProvider _time;
    private readonly bool _acceptUnknownTokens;
    private int _strangersSeen;
    private int _numbers;

    internal PodcastUsers(TimeProvider time, bool acceptUnknownTokens)
    {
        _time = time;
        _acceptUnknownTokens = acceptUnknownTokens;
    }

    /// <summary>All users that have a token, in no particular order.</summary>
    public IReadOnlyCollection<EmulatedUser> All =>
        [.. _given.Values.Concat(_issued.Values).Concat(_strangers.Values).Select(token => token.User).Distinct()];

    /// <summary>The users that can log in: all that were added, in that order.</summary>
    internal IReadOnlyList<EmulatedUser> Added => [.. _added];

    /// <summary>The added users in order, followed by those created for unknown tokens.</summary>
    internal IReadOnlyList<EmulatedUser> Everyone => [.. Added.Union(KnownTokens.Select(token => token.Value.User))];

    /// <summary>The tokens known so far, including expired ones.</summary>
    internal IReadOnlyList<KnownToken> KnownTokens =>
    [
        .. _given.Select(token => new KnownToken(token.Key, token.Value, TokenOrigin.Given)),
        .. _issued.Entries.Select(token => new KnownToken(token.Key, token.Value, TokenOrigin.Login)),
        .. _strangers.Entries.Select(token => new KnownToken(token.Key, token.Value, TokenOrigin.Stranger)),
    ];

    internal ChangeNotifier Changes { get; } = new();

    /// <summary>Adds a user, who has no token yet but can log in.</summary>
    /// <param name="name">The name, for the journal and the login's pages. Need not be unique.</param>
    public EmulatedUser Add(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var user = Create(name);
        _added.Enqueue(user);
        Changes.Tell();
        return user;
    }

    /// <summary>Finds the user of an access token.</summary>
    /// <param name="token">The token, without <c>Bearer</c>.</param>
    /// <returns>
    /// The user; null for an unknown or revoked token. If unknown tokens are accepted, each is assigned a new user with all scopes.
    /// The latest 1,000 of these are kept; a dropped one is recreated on its next use.
    /// </returns>
    public EmulatedUser? Find(string token) => FindToken(token)?.User;

    /// <summary>Expires a token: it is rejected from now on.</summary>
    /// <param name="token">The token, without <c>Bearer</c>.</param>
    public void Expire(string token) => EndToken(token);

    /// <summary>
    /// Removes a token from its user: it is rejected from now on, even if unknown tokens are accepted, until it is added again.
    /// </summary>
    /// <remarks>The latest 10,000 revoked tokens are remembered. A state file does not contain them.</remarks>
    /// <param name="token">The token, without <c>Bearer</c>. Need not be known.</param>
    public void Revoke(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        _revoked.TryAdd(token, token);
        _given.TryRemove(token, out _);
        _issued.TryTake(token, out _);
        _strangers.TryTake(token, out _);
        Changes.Tell();
    }

    internal void Clear()
    {
        _given.Clear();
        _issued.Clear();
        _strangers.Clear();
        _revoked.Clear();
        _added.Clear();
        Changes.Tell();
    }

    /// <summary>Adds a user again, with an empty library.</summary>
    internal void Restore(EmulatedUser user)
    {
        user.Clear();
        _added.Enqueue(user);
        Changes.Tell();
    }

    internal AccessToken? FindToken(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        if (_given.TryGetValue(token, out var known) || _issued.TryGet(token, out known)) return known;
        return _acceptUnknownTokens && !_revoked.TryGet(token, out _) ? _strangers.GetOrAdd(token, Stranger) : null;
    }

    internal bool HasExpired(AccessToken token) => token.HasExpired(_time.GetUtcNow());

    /// <summary>Invalidates a token and returns whether it was valid before.</summary>
    internal bool EndToken(string token)
    {
        var wasGood = FindToken(token)?.End(_time.GetUtcNow()) ?? false;
        if (wasGood) Changes.Tell();
        return wasGood;
    }

    internal void Register(string token, EmulatedUser user, IEnumerable<string>? scopes, TimeSpan? lifetime)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        var added = new AccessToken(user, [.. scopes ?? PodcastScope.All], _time.GetUtcNow() + lifetime);
        if (_strangers.TryGet(token, out _) || !_given.TryAdd(token, added))
            throw new ArgumentException("This token already belongs to a user; use another.", nameof(token));
        _revoked.TryTake(token, out _);
        Changes.Tell();
    }

    /// <summary>Adds or replaces a token.</summary>
    internal void Put(KnownToken token)
    {
        _revoked.TryTake(token.Text, out _);
        if (token.Origin == TokenOrigin.Given) _given[token.Text] = token.Value;
        else (token.Origin == TokenOrigin.Login ? _issued : _strangers).TryAdd(token.Text, token.Value);
        Changes.Tell();
    }

    /// <summary>Adds a token issued by a login. The latest are kept.</summary>
    internal void Issue(string token, AccessToken issued) => Put(new KnownToken(token, issued, TokenOrigin.Login));

    internal void EndIssued()
    {
        foreach (var token in _issued.Values) token.End(_time.GetUtcNow());
        Changes.Tell();
    }

    /// <summary>Creates a user for an unknown token.</summary>
    /// <param name="name">The name; null for a numbered one.</param>
    internal EmulatedUser AddStranger(string? name = null)
    {
        var number = Interlocked.Increment(ref _strangersSeen);
        return Create(name ?? FormattableString.Invariant($"user {number}"));
    }

    private EmulatedUser Create(string name) => new(this, name, Interlocked.Increment(ref _numbers));

    private AccessToken Stranger() => new(AddStranger(), PodcastScope.All, null);
}
