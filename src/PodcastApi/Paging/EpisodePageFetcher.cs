using System.Diagnostics.CodeAnalysis;

namespace PodcastApi;

/// <summary>Fetches the pages of one enumeration in sequence, and ahead of the consumer if configured.</summary>
internal sealed class EpisodePageFetcher : IAsyncDisposable
{
    private readonly IPodcastClient _client;
    private readonly ListEpisodesSettings _settings;
    private readonly IPodcastResponseClient _api;
    private readonly PodcastCallOptions _options;
    private readonly PagingState _trail;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _stop;

    // Each fetch awaits the previous one, so the paging state needs no lock.
    private readonly Queue<Task<PodcastEpisodePage?>> _ahead = new();
    private Task _last = Task.CompletedTask;
    private ListEpisodesProgress _progress = new();

    internal EpisodePageFetcher(IPodcastClient client, ListEpisodesSettings settings, CancellationToken cancellationToken)
    {
        (_client, _settings) = (client, settings);
        _api = ResponseClientAdapter.For(client);
        _options = new PodcastCallOptions { KeepBody = settings.KeepBody };
        _trail = new PagingState(settings);
        _caller = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Returns the next page, or null at the end. A failure is thrown after all previous pages have been returned.</summary>
    internal async Task<PodcastEpisodePage?> NextAsync()
    {
        _caller.ThrowIfCancellationRequested();
        if (_ahead.Count == 0) Fetch();
        PodcastEpisodePage? page;
        try
        {
            page = await _ahead.Dequeue().ConfigureAwait(false);
        }
        catch
        {
            // Only the caller's own token surfaces as a cancellation.
            _caller.ThrowIfCancellationRequested();
            throw;
        }

        if (page is not null) Report(page);
        return page;
    }

    /// <summary>Fetches until the configured number of pages is pending or ready.</summary>
    internal void Prefetch()
    {
        while (_ahead.Count < _settings.Prefetch) Fetch();
    }

    /// <summary>Cancels pending fetches and waits for their end. Their results are ignored.</summary>
    [SuppressMessage("Performance", "CA1849", Justification = ".NET Standard 2.0 has no CancelAsync.")]
    public async ValueTask DisposeAsync()
    {
        try
        {
            _stop.Cancel();
        }
        finally
        {
            foreach (var fetch in _ahead) await EndAsync(fetch).ConfigureAwait(false);
            _stop.Dispose();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Awaiting observes the exception, which is not needed.")]
    private static async Task EndAsync(Task fetch)
    {
        try
        {
            await fetch.ConfigureAwait(false);
        }
        catch
        {
        }
    }

    private void Fetch()
    {
        var fetch = FetchAsync(_last);
        _last = fetch;
        _ahead.Enqueue(fetch);
    }

    private async Task<PodcastEpisodePage?> FetchAsync(Task before)
    {
        // A failed fetch fails all later ones; the consumer sees the first failure first.
        await before.ConfigureAwait(false);
        _stop.Token.ThrowIfCancellationRequested();
        _trail.ThrowIfStuck();
        if (!_trail.GoesOn) return null;
        var cursor = _trail.Cursor;
        try
        {
            return _trail.Add(
                await _api.GetPodcastShowAsync(_settings.ShowId, _settings.Limit, cursor, _options, _stop.Token).ConfigureAwait(false));
        }
        catch (Exception e) when (!_stop.IsCancellationRequested && !PodcastClient.IsDisposal(_client, e))
        {
            throw PodcastApiException.WithResumeCursor(cursor, e);
        }
    }

    private void Report(PodcastEpisodePage page)
    {
        _progress = new ListEpisodesProgress
        {
            Pages = _progress.Pages + 1,
            Items = _progress.Items + page.Items.Count,
            SkippedEntries = _progress.SkippedEntries + page.SkippedEntries,
        };
        _settings.Progress.ReportSafely(_progress);
    }
}
