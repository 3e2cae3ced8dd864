namespace PodcastApi.Tests.Paging;

internal static class Reading
{
    internal static async Task<List<string>> IdsAsync(this IAsyncEnumerable<PodcastEpisode> episodes)
    {
        var ids = new List<string>();
        await foreach (var episode in episodes) ids.Add(episode.Id);
        return ids;
    }

    internal static async Task<List<PodcastEpisodePage>> ToListAsync(this IAsyncEnumerable<PodcastEpisodePage> pages)
    {
        var list = new List<PodcastEpisodePage>();
        await foreach (var page in pages) list.Add(page);
        return list;
    }

    internal static IEnumerable<string> Ids(this PodcastEpisodePage page) => page.Items.Select(episode => episode.Id);

    /// <summary>Takes so many.</summary>
    internal static async Task TakeAsync<T>(this IAsyncEnumerator<T> items, int count)
    {
        for (; count > 0; count--) (await items.MoveNextAsync().AsTask().WaitAsync(RealTime.Patience)).Should().BeTrue();
    }

    /// <summary>Reads until it breaks off.</summary>
    internal static async Task<(List<string> Ids, PodcastApiException Failure)> UntilFailureAsync(
        this IAsyncEnumerable<PodcastEpisode> episodes)
    {
        var ids = new List<string>();
        var reading = async () =>
        {
            await foreach (var episode in episodes) ids.Add(episode.Id);
        };
        return (ids, (await reading.Should().ThrowExactlyAsync<PodcastApiException>()).Which);
    }
}
