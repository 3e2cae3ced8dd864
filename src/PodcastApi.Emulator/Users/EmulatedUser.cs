using System.Collections.Concurrent;

namespace PodcastApi.Emulator;

/// <summary>A listener: the owner of access tokens, of a library and of follows.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are handled.</remarks>
public sealed class EmulatedUser
{
    private readonly PodcastUsers _users;
    private readonly ConcurrentDictionary<string, bool> _saved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _followed = new(StringComparer.Ordinal);

    internal EmulatedUser(PodcastUsers users, string name)
    {
        _users = users;
        Name = name;
    }

    /// <summary>For the journal; the API does not know it.</summary>
    public string Name { get; }

    /// <summary>The ids of the episodes in the library, in no particular order.</summary>
    public IReadOnlyCollection<string> SavedEpisodes => [.. _saved.Keys];

    /// <summary>The ids of the shows that the user follows, in no particular order.</summary>
    public IReadOnlyCollection<string> FollowedShows => [.. _followed.Keys];

    /// <summary>Gives the user an access token.</summary>
    /// <param name="token">Any text that a header can carry.</param>
    /// <param name="scopes">As in <see cref="PodcastScope"/>; null for all.</param>
    /// <param name="lifetime">How long it is accepted, by the emulator's clock; null for ever. The real API's live one hour.</param>
    /// <returns>This user.</returns>
    /// <exception cref="ArgumentException">The token is given already.</exception>
    public EmulatedUser AddToken(string token, IEnumerable<string>? scopes = null, TimeSpan? lifetime = null)
    {
        _users.Register(token, this, scopes, lifetime);
        return this;
    }

    internal bool Saved(string episodeId) => _saved.ContainsKey(episodeId);

    internal bool Follows(string showId) => _followed.ContainsKey(showId);

    internal void Save(string episodeId) => Tell(_saved.TryAdd(episodeId, true));

    internal void Remove(string episodeId) => Tell(_saved.TryRemove(episodeId, out _));

    internal void Follow(string showId) => Tell(_followed.TryAdd(showId, true));

    internal void Unfollow(string showId) => Tell(_followed.TryRemove(showId, out _));

    private void Tell(bool changed)
    {
        if (changed) _users.Changes.Tell();
    }
}
