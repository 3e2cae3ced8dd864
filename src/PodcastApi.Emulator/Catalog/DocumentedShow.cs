namespace PodcastApi.Emulator;

/// <summary>Fills one show with documented and sample episodes.</summary>
internal sealed class DocumentedShow
{
    private readonly DocumentedExamples _examples;
    private readonly CatalogShow _show;
    private readonly SampleEpisodes _samples;

    internal DocumentedShow(PodcastCatalog catalog, DocumentedExamples examples, string id, DateTimeOffset start)
    {
        _examples = examples;
        var show = examples.Show(id);
        _show = catalog.AddShow(show.Description is null ? SampleShow.Complete(show.Id, show.Title!) : show);
        _samples = new SampleEpisodes(_show.Show, start);
    }

    internal DocumentedShow Alias(string id)
    {
        _show.AddAlias(id);
        return this;
    }

    /// <summary>Adds the episodes and the token of the documented first page of this show.</summary>
    internal DocumentedShow DocumentedPage()
    {
        var edges = _examples.Edges(_show.Id).ToList();
        foreach (var (id, number) in edges.SkipLast(1)) Documented(id, number);
        Documented(edges[^1].Id, edges[^1].Number, _examples.NextToken(_show.Id));
        return this;
    }

    internal void Documented(string id, int number, string? token = null)
    {
        var episode = _examples.Episode(id);
        Add(_examples.IsStub(id) ? _samples.Complete(id, episode.Title, number, bonus: number == 0) : episode, number, token);
    }

    internal void AddSample(int number) => Add(_samples.Create(number), number);

    internal void AddSample(string id, int number) => Add(_samples.Complete(id, _samples.Create(number).Title, number), number);

    internal void AddSampleBonus(int number, int part) => Add(_samples.CreateBonus(number, part), number);

    /// <summary>Uses the edge cursor as the page token, as the documentation usually does.</summary>
    private void Add(PodcastEpisode episode, int number, string? token = null)
    {
        var entry = new CatalogEpisode(_show, episode, number);
        token ??= entry.EdgeCursor;
        var taken = _show.Entries.Exists(other => other.PageToken == token);
        _show.Add(taken ? entry : entry with { PageToken = token });
    }
}
