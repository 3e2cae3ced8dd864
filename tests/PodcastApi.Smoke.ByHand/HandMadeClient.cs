using System.Net.Http.Json;

namespace PodcastApi.Smoke.ByHand;

/// <summary>What one writes without the library: the calls, the pages, ids in batches, a retry or two.</summary>
internal sealed class HandMadeClient(HttpClient http, string accessToken)
{
    private const int Attempts = 4;

    internal async Task<Data> SendAsync(HttpMethod method, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, new Uri(Connection.Address, path));
            request.Headers.TryAddWithoutValidation("x-api-key", RecordedResponses.ApiKey);
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + accessToken);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            if ((int)response.StatusCode is 429 or >= 500 && attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), TimeProvider.System).ConfigureAwait(false);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync(ResponseContext.Default.Envelope).ConfigureAwait(false))!.Data;
        }
    }

    internal async IAsyncEnumerable<Episode> ListAsync(string id)
    {
        string? cursor = null;
        do
        {
            var path =
                $"podcasts/shows/{Uri.EscapeDataString(id)}?limit=100" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor));
            var page = (await SendAsync(HttpMethod.Get, path).ConfigureAwait(false)).PodcastShow!.Episodes!;
            foreach (var edge in page.Edges!) yield return edge.Node!;
            cursor = page.PageInfo!.HasNextPage is true ? page.PageInfo.Token : null;
        }
        while (cursor is not null);
    }

    internal async Task<Dictionary<string, Episode>> ManyAsync(IEnumerable<string> ids)
    {
        using var gate = new SemaphoreSlim(8);
        var batches = await Task.WhenAll(ids.Chunk(50).Select(BatchAsync)).ConfigureAwait(false);
        return batches.SelectMany(batch => batch).ToDictionary(episode => episode.Id, StringComparer.Ordinal);

        async Task<IReadOnlyList<Episode>> BatchAsync(string[] batch)
        {
            await gate.WaitAsync().ConfigureAwait(false);
            try
            {
                return (
                    await SendAsync(HttpMethod.Get, "podcasts/episodes?ids=" + string.Join(',', batch.Select(Uri.EscapeDataString)))
                        .ConfigureAwait(false)
                ).PodcastEpisodes!;
            }
            finally
            {
                gate.Release();
            }
        }
    }
}
