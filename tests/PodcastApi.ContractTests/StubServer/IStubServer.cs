namespace PodcastApi.ContractTests.StubServer;

/// <summary>A server that gives documented responses and keeps a journal: WireMock.Net by its mapping files, or the emulator.</summary>
internal interface IStubServer
{
    /// <summary>Ends in a slash.</summary>
    Uri BaseAddress { get; }

    /// <summary>What came since the stubs were loaded, the oldest first.</summary>
    IReadOnlyList<RecordedRequest> Requests { get; }

    /// <summary>Replaces all stubs by those of a folder, and empties the journal.</summary>
    void Load(string folder);
}
