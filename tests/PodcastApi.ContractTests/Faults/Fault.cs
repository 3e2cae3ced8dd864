namespace PodcastApi.ContractTests.Faults;

/// <summary>Something that can go wrong between the API and the client.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="MadeBy">WireMock, or a raw socket, which can misbehave as no server does.</param>
/// <param name="Provoke">Calls the operation with the client's options, against the misbehaving server.</param>
internal sealed record Fault(string Name, string MadeBy, Func<FaultHarness, Task<PodcastResponse<PodcastEpisode>>> Provoke);
