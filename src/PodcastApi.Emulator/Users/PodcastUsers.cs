using System.Collections.Concurrent;

namespace PodcastApi.Emulator;

/// <summary>The users of an emulator and their access tokens.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are handled.</remarks>
public sealed class PodcastUsers
{
    internal const int MaxStrangers = 1000;

    internal const int MaxIssued = 10_000;

    private readonly ConcurrentDictionary<string, AccessToken> _given = new(StringComparer.Ordinal);
    private readonly BoundedDictionary<AccessToken> _issued = new(MaxIssued);
    private readonly BoundedDictionary<AccessToken> _strangers = new(MaxStrangers);
    private readonly ConcurrentQueue<EmulatedUser> _added = new();
    private readonly TimeProvider _time;
    private readonly bool _acceptUnknownTokens;
    private int _strangersSeen;

    internal PodcastUsers(TimeProvider time, bool acceptUnknownTokens)
    {
        _time = time;
        _acceptUnknownTokens = acceptUnknownTokens;
    }

    /// <summary>Everyone who holds a token, in no particular order.</summary>
    public IReadOnlyCollection<EmulatedUser> All => [.. _given.Values.Concat(_issued.Values).Concat(_strangers.Values).Select(token => token.User).Distinct()];

    /// <summary>Who can log in: everyone who was added, in that order.</summary>
    internal IReadOnlyList<EmulatedUser> Added => [.. _added];

    /// <summary>Who was added, in that order, and then who came with a token.</summary>
    internal IReadOnlyList<EmulatedUser> Everyone => [.. Added.Union(KnownTokens.Select(token => token.Value.User))];

    /// <summary>What is known by now; one that has expired stays.</summary>
    internal IReadOnlyList<KnownToken> KnownTokens =>
    [
        .. _given.Select(token => new KnownToken(token.Key, token.Value, TokenOrigin.Given)),
        .. _issued.Entries.Select(token => new KnownToken(token.Key, token.Value, TokenOrigin.Login)),
        .. _strangers.Entries.Select(token => new KnownToken(token.Key, token.Value, TokenOrigin.Stranger)),
    ];

    internal ChangeNotifier Changes { get; } = new();

    /// <summary>Adds a user, who has no token yet, but can log in.</summary>
    /// <param name="name">For the journal and the login's pages; need not be unique.</param>
    public EmulatedUser Add(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var user = new EmulatedUser(this, name);
        _added.Enqueue(user);
        Changes.Tell();
        return user;
    }

    /// <summary>The user whom a token belongs to.</summary>
    /// <param name="token">Without <c>Bearer</c>.</param>
    /// <returns>
    /// Null for an unknown token that a request would be rejected with; where unknown tokens are accepted, each belongs to
    /// a user of its own with all scopes. The latest 1,000 such users are kept; one that was dropped begins anew.
    /// </returns>
    public EmulatedUser? Find(string token) => FindToken(token)?.User;

    /// <summary>Has a token rejected from now on, as one whose hour is over.</summary>
    /// <param name="token">Without <c>Bearer</c>.</param>
    public void Expire(string token) => EndToken(token);

    internal AccessToken? FindToken(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        if (_given.TryGetValue(token, out var known) || _issued.TryGet(token, out known)) return known;
        return _acceptUnknownTokens ? _strangers.GetOrAdd(token, Stranger) : null;
    }

    internal bool HasExpired(AccessToken token) => token.HasExpired(_time.GetUtcNow());

    /// <summary>Whether the token was good until now.</summary>
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
        if (_strangers.TryGet(token, out _) || !_given.TryAdd(token, added)) throw new ArgumentException("This token belongs to a user already; give another.", nameof(token));
        Changes.Tell();
    }

    /// <summary>Gives a token whatever it was before.</summary>
    internal void Put(KnownToken token)
    {
        if (token.Origin == TokenOrigin.Given) _given[token.Text] = token.Value;
        else (token.Origin == TokenOrigin.Login ? _issued : _strangers).TryAdd(token.Text, token.Value);
        Changes.Tell();
    }

    /// <summary>The tokens of a login, of which the latest are kept.</summary>
    internal void Issue(string token, AccessToken issued) => Put(new KnownToken(token, issued, TokenOrigin.Login));

    internal void EndIssued()
    {
        foreach (var token in _issued.Values) token.End(_time.GetUtcNow());
        Changes.Tell();
    }

    /// <summary>A user who comes by an unknown token.</summary>
    /// <param name="name">Null for one that counts on.</param>
    internal EmulatedUser AddStranger(string? name = null)
    {
        var number = Interlocked.Increment(ref _strangersSeen);
        return new EmulatedUser(this, name ?? FormattableString.Invariant($"user {number}"));
    }

    private AccessToken Stranger() => new(AddStranger(), PodcastScope.All, null);
}
