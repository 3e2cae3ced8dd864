using PodcastApi.Tests.Allocation;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Batching;

/// <summary>A run holds its window and no more, however long it is.</summary>
[Collection(nameof(MeasuringTests))]
public class BatchMemoryTests
{
    // What the window may come to, with room for what else the tests keep; a result kept each would be a hundred times that.
    private const long Slack = 4_000_000;

    [Theory]
    [InlineData(true, 1_000_000)]
    [InlineData(false, 200_000)]
    public async Task A_million_ids_stream_through_a_flat_heap(bool ensureOrdered, int count)
    {
        var client = new FakeClient((_, ids) => ids);

        await StreamAsync(
            client.Proxy.GetManyEpisodesAsync(
                Ids.Count(count),
                new BatchOptions { EnsureOrdered = ensureOrdered },
                TestContext.Current.CancellationToken),
            count);
    }

    [Fact]
    public async Task Requests_that_have_ended_leave_nothing_behind()
    {
        using var client = Clients.Over(new Forgetful());

        await StreamAsync(client.GetManyEpisodesAsync(Ids.Count(50_000), cancellationToken: TestContext.Current.CancellationToken), 50_000);
    }

    private static async Task StreamAsync(IAsyncEnumerable<BatchResult<PodcastEpisode>> results, int count)
    {
        var heap = new List<long>();
        var seen = 0;
        await foreach (var result in results)
        {
            if (++seen % (count / 5) == 0) heap.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        seen.Should().Be(count);
        (heap[^1] - heap[0]).Should().BeLessThan(Slack);
    }

    private sealed class Forgetful : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(BatchService.List(request.RequestUri!.Query["?ids=".Length..].Split(',')));
    }
}
