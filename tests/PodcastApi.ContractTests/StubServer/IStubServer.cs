namespace PodcastApi.ContractTests.StubServer;

/// <summary>
/// A server that answers by WireMock's mapping files and keeps a journal; WireMock.Net could stand in, and for the
/// documented stubs the emulator does.
/// </summary>
/// <remarks>
/// Keep the stubs to url, urlPath or urlPathPattern; header and query matchers equalTo, matches and absent; status,
/// headers, jsonBody, bodyFileName, delays, the four faults; priority; scenarios. No templates.
/// </remarks>
internal interface IStubServer
{
    /// <summary>Ends in a slash.</summary>
    Uri BaseAddress { get; }

    /// <summary>Replaces all stubs by those of <c>mappings/*.json</c>, with bodies from <c>__files/</c>, and empties the journal.</summary>
    Task LoadAsync(string stubDirectory);

    /// <summary>What came since the stubs were loaded, the oldest first.</summary>
    Task<IReadOnlyList<RecordedRequest>> RequestsAsync();

    /// <summary>Takes all stubs away and empties the journal.</summary>
    Task ResetAsync();
}
