using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Faults;

/// <summary>Provokes faults with a clock that the test controls and both kinds of server.</summary>
internal sealed class FaultHarness(IStubServer stubs, int maxRetries)
{
    private const int Cap = 64 * 1024;

    internal FakeTimeProvider Time { get; } = new();

    internal Task<PodcastResponse<PodcastEpisode>> OnWireMock(string id)
    {
        stubs.Load(Repository.PathOf("tests", "PodcastApi.ContractTests", "Stubs", "faults"));
        return Call(stubs.BaseAddress, id);
    }

    internal async Task<PodcastResponse<PodcastEpisode>> On(RawServer server)
    {
        await using (server) return await Call(server.BaseAddress, "x");
    }

    internal async Task<PodcastResponse<PodcastEpisode>> Call(Uri server, string id)
    {
        using var client = new PodcastClient(Options(server));
        return await client.WithResponse.GetPodcastEpisodeAsync(id);
    }

    /// <summary>The timeout expires only after the headers have arrived.</summary>
    internal async Task<PodcastResponse<PodcastEpisode>> OutOfTimeWithinTheBody(byte[] first)
    {
        using var signal = new HeaderSignal();
        using var httpClient = new HttpClient(signal, disposeHandler: false);
        await using var server = new RawServer(async (socket, end) =>
        {
            await socket.SendAsync(first, end);
            await signal.CameAsync(end);
            Time.Advance(TimeSpan.FromSeconds(100));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end);
        });
        using var client = new PodcastClient(httpClient, Options(server.BaseAddress));
        return await client.WithResponse.GetPodcastEpisodeAsync("x");
    }

    private PodcastClientOptions Options(Uri server) =>
        new()
        {
            ApiKey = ContractTest.ApiKey,
            AccessToken = ContractTest.AccessToken,
            BaseAddress = new Uri(server, "v1"),
            TimeProvider = Time,
            MaxResponseBytes = Cap,
            MaxRetries = maxRetries,
            RetryBaseDelay = TimeSpan.Zero,
        };
}
