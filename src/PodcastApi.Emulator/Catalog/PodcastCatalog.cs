using System.Collections.Concurrent;

namespace PodcastApi.Emulator;

/// <summary>The shows and episodes that the emulator knows; filled with the documented ones at first.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are handled.</remarks>
public sealed class PodcastCatalog
{
    private readonly ConcurrentDictionary<string, CatalogShow> _shows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CatalogEpisode> _episodes = new(StringComparer.Ordinal);

    internal PodcastCatalog()
    {
    }

    internal ChangeNotifier Changes { get; } = new();

    /// <summary>Every show once, in no particular order.</summary>
    public IReadOnlyCollection<CatalogShow> Shows => [.. _shows.Values.Distinct()];

    /// <summary>Adds a show of the given title with made-up ids, texts and episodes.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="episodes">How many: 0 or more.</param>
    /// <returns>The show, ready to take more episodes.</returns>
    /// <exception cref="ArgumentException">A show of this title was added in this way before.</exception>
    public CatalogShow AddShow(string title, int episodes = 0) => AddShow(SampleShow.Create(title)).AddEpisodes(episodes);

    /// <summary>Adds a show.</summary>
    /// <param name="show">Its <see cref="PodcastShow.Episodes"/> are not used; its url, when null, follows the API's rule.</param>
    /// <returns>The show, ready to take episodes.</returns>
    /// <exception cref="ArgumentException">A show has this id already.</exception>
    public CatalogShow AddShow(PodcastShow show)
    {
        ArgumentNullException.ThrowIfNull(show);
        if (show.Id is null) throw new ArgumentException("The show has no id; give it one.", nameof(show));
        var added = new CatalogShow(this, show);
        Register(show.Id, added);
        Changes.Tell();
        return added;
    }

    /// <summary>Finds a show by any of its ids.</summary>
    /// <returns>Null when there is none.</returns>
    public CatalogShow? FindShow(string id) => _shows.GetValueOrDefault(id);

    /// <summary>Removes all shows and episodes, the documented ones too.</summary>
    public void Clear()
    {
        _shows.Clear();
        _episodes.Clear();
        Changes.Tell();
    }

    internal CatalogEpisode? FindEpisode(string id) => _episodes.GetValueOrDefault(id);

    internal void Register(string id, CatalogShow show)
    {
        if (!_shows.TryAdd(id, show)) throw new ArgumentException($"The catalog has a show with the id {id} already; give another id, or call Clear first.", nameof(id));
    }

    /// <summary>All of them or none.</summary>
    internal void Register(IReadOnlyList<CatalogEpisode> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var id = entries[i].Episode.Id;
            if (_episodes.TryAdd(id, entries[i])) continue;
            foreach (var entry in entries.Take(i)) _episodes.TryRemove(KeyValuePair.Create(entry.Episode.Id, entry));
            throw new ArgumentException($"The catalog has an episode with the id {id} already; give another id, or call Clear first.", nameof(entries));
        }
    }

    /// <summary>As Register, but puts an entry in the place of the show's former one of the same id. All of them or none.</summary>
    internal void Replace(CatalogShow show, IReadOnlyList<CatalogEpisode> entries)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!ids.Add(entry.Episode.Id)) throw new ArgumentException($"The episode {entry.Episode.Id} is there twice; give another id.", nameof(entries));
            if (FindEpisode(entry.Episode.Id) is { } other && other.Show != show) throw new ArgumentException($"The episode {entry.Episode.Id} is in the show {other.Show.Id}; give another id.", nameof(entries));
        }

        foreach (var entry in entries) _episodes[entry.Episode.Id] = entry;
    }
}
