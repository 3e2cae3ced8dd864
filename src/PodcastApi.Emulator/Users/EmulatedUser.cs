using System.Collections.Concurrent;

namespace PodcastApi.Emulator;

/// <summary>A user with access tokens, a library and followed shows.</summary>
/// <remarks>Thread-safe, also while requests are handled.</remarks>
public sealed class EmulatedUser
{
    private readonly PodcastUsers _users;
    private readonly ConcurrentDictionary<string, bool> _saved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _followed = new(StringComparer.Ordinal);

    internal EmulatedUser(PodcastUsers users, string name, int number)
    {
        _users = users;
        Name = name;
        Number = number;
    }

    /// <summary>The name, for the journal. The API does not use it.</summary>
    public string Name { get; }

    /// <summary>The ids of the episodes in the library, in no particular order.</summary>
    public IReadOnlyCollection<string> SavedEpisodes => [.. _saved.Keys];

    /// <summary>The ids of the followed shows, in no particular order.</summary>
    public IReadOnlyCollection<string> FollowedShows => [.. _followed.Keys];

    /// <summary>Adds an access token.</summary>
    /// <param name="token">The token: any text that is valid in a header.</param>
    /// <param name="scopes">The scopes, as in <see cref="PodcastScope"/>; null for all.</param>
    /// <param name="lifetime">
    /// How long the token is accepted, by the emulator's clock; null for no limit. Tokens of the real API are valid for one
    /// hour.
    /// </param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentException">The token already exists.</exception>
    public EmulatedUser AddToken(string token, IEnumerable<string>? scopes = null, TimeSpan? lifetime = null)
    {
        _users.Register(token, this, scopes, lifetime);
        return this;
    }

    /// <summary>The number of the user within the emulator, because names need not be unique.</summary>
    internal int Number { get; }

    internal bool Saved(string episodeId) => _saved.ContainsKey(episodeId);

    internal bool Follows(string showId) => _followed.ContainsKey(showId);

    internal void Save(string episodeId) => Tell(_saved.TryAdd(episodeId, true));

    internal void Remove(string episodeId) => Tell(_saved.TryRemove(episodeId, out _));

    internal void Follow(string showId) => Tell(_followed.TryAdd(showId, true));

    internal void Unfollow(string showId) => Tell(_followed.TryRemove(showId, out _));

    internal void Clear()
    {
        _saved.Clear();
        _followed.Clear();
    }

    private void Tell(bool changed)
    {
        if (changed) _users.Changes.Tell();
    }
}
