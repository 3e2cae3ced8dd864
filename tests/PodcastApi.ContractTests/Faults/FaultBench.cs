using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Faults;

/// <summary>What faults are provoked with: a clock that the test moves, and both kinds of server.</summary>
internal sealed class FaultBench(IStubServer stubs)
{
    private const int Cap = 64 * 1024;

    internal ManualTime Time { get; } = new();

    internal async Task<PodcastEpisode> OnWireMock(string id)
    {
        await stubs.LoadAsync(Repository.PathOf("tests", "PodcastApi.ContractTests", "Stubs", "faults"));
        return await Call(stubs.BaseAddress, id);
    }

    internal async Task<PodcastEpisode> On(RawServer server)
    {
        await using (server) return await Call(server.BaseAddress, "x");
    }

    internal async Task<PodcastEpisode> Call(Uri server, string id)
    {
        using var client = new PodcastClient(new PodcastClientOptions
        {
            ApiKey = ContractTest.ApiKey,
            AccessToken = ContractTest.AccessToken,
            BaseAddress = new Uri(server, "v1"),
            TimeProvider = Time,
            MaxResponseBytes = Cap,
            MaxRetries = 0,
        });
        return await client.GetPodcastEpisodeAsync(id);
    }
}
