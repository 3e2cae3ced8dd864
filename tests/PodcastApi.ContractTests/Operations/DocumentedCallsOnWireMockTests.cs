using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Operations;

[Collection(OnTheStubServer.Name)]
public sealed class DocumentedCallsOnWireMockTests(StubServerFixture fixture) : DocumentedCallTests(fixture.Server);
