namespace PodcastApi.ContractTests.StubServer;

/// <summary>A server that returns documented responses and keeps a journal: WireMock.Net with mapping files, or the emulator.</summary>
internal interface IStubServer
{
    /// <summary>The base address, with a trailing slash.</summary>
    Uri BaseAddress { get; }

    /// <summary>The requests since the stubs were loaded, oldest first.</summary>
    IReadOnlyList<RecordedRequest> Requests { get; }

    /// <summary>Replaces all stubs by those of a folder, and empties the journal.</summary>
    void Load(string folder);
}
