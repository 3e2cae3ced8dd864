using System.Collections.Immutable;

namespace PodcastApi.Emulator;

/// <summary>A show of the emulator's catalog and its episodes.</summary>
/// <remarks>Safe to use from many threads at once, also while requests are handled.</remarks>
public sealed class CatalogShow
{
    private readonly PodcastCatalog _catalog;
    private readonly Lock _gate = new();
    private ImmutableList<CatalogEpisode> _entries = [];
    private ShowText? _text;
    private ImmutableList<string> _aliases = [];

    internal CatalogShow(PodcastCatalog catalog, PodcastShow show)
    {
        _catalog = catalog;
        Show = show;
    }

    /// <summary>What the API tells of the show; its <see cref="PodcastShow.Episodes"/> are not used.</summary>
    public PodcastShow Show { get; private set; }

    /// <summary>The id that responds carry, whichever of its ids was requested.</summary>
    public string Id => Show.Id;

    /// <summary>The other ids that it can be requested by.</summary>
    public IReadOnlyList<string> Aliases => _aliases;

    /// <summary>In the order in which the API lists them.</summary>
    public IReadOnlyList<PodcastEpisode> Episodes => [.. _entries.Select(entry => entry.Episode)];

    internal ImmutableList<CatalogEpisode> Entries => _entries;

    internal ShowText Text
    {
        get
        {
            // By its show: one that is written while the show is replaced must not stay.
            var (show, text) = (Show, _text);
            return text?.Show == show ? text : _text = new ShowText(show);
        }
    }

    /// <summary>Lets the show be requested by another id too, such as an ASIN.</summary>
    /// <returns>This show.</returns>
    /// <exception cref="ArgumentException">A show has this id already.</exception>
    public CatalogShow AddAlias(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _catalog.Register(id, this);
        ImmutableInterlocked.Update(ref _aliases, (aliases, added) => aliases.Add(added), id);
        _catalog.Changes.Tell();
        return this;
    }

    /// <summary>Adds an episode at the end of the list.</summary>
    /// <param name="episode">Its <see cref="PodcastEpisode.Podcast"/> is not used; its url, when null, follows the API's rule.</param>
    /// <returns>This show.</returns>
    /// <exception cref="ArgumentException">An episode has this id already.</exception>
    public CatalogShow AddEpisode(PodcastEpisode episode) => Add([Checked(episode)], first: false);

    /// <summary>Adds an episode in front of the others, as a publisher of a show that lists the newest first does.</summary>
    /// <inheritdoc cref="AddEpisode"/>
    public CatalogShow AddNewestEpisode(PodcastEpisode episode) => Add([Checked(episode)], first: true);

    /// <summary>Adds made-up episodes at the end of the list; their titles say that they are emulated.</summary>
    /// <param name="count">How many: 0 or more.</param>
    /// <returns>This show.</returns>
    /// <exception cref="ArgumentException">An episode has one of the made-up ids already; none is added.</exception>
    public CatalogShow AddEpisodes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        // Their ids follow from how many there are.
        lock (_gate) return Add([.. Enumerable.Range(_entries.Count + 1, count).Select(new SampleEpisodes(Show).Create)], first: false);
    }

    internal void Add(CatalogEpisode entry)
    {
        lock (_gate)
        {
            _catalog.Register([entry]);
            _entries = _entries.Add(entry);
            _catalog.Changes.Tell();
        }
    }

    /// <summary>
    /// Replaces the texts and the list in one step for whoever asks meanwhile. Episodes that keep their id keep what was
    /// saved of them; the new list must hold all episodes that are there.
    /// </summary>
    /// <param name="show">With the same id.</param>
    /// <param name="change">Makes the new list of the present one; entries that keep their token keep their place in a client's paging.</param>
    internal void Update(PodcastShow show, Func<ImmutableList<CatalogEpisode>, ImmutableList<CatalogEpisode>> change)
    {
        lock (_gate)
        {
            var entries = change(_entries);
            _catalog.Replace(this, entries);
            Show = show;
            _entries = entries;
            _catalog.Changes.Tell();
        }
    }

    private static PodcastEpisode Checked(PodcastEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return episode.Id is null ? throw new ArgumentException("The episode has no id; give it one.", nameof(episode)) : episode;
    }

    private CatalogShow Add(IReadOnlyList<PodcastEpisode> episodes, bool first)
    {
        lock (_gate)
        {
            var next = _entries.IsEmpty ? 0 : _entries.Max(entry => entry.Number) + 1;
            var added = episodes.Select((episode, i) => new CatalogEpisode(this, episode, next + i)).ToList();
            _catalog.Register(added);
            _entries = _entries.InsertRange(first ? 0 : _entries.Count, added);
            _catalog.Changes.Tell();
            return this;
        }
    }
}
