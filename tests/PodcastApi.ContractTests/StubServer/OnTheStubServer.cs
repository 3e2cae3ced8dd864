namespace PodcastApi.ContractTests.StubServer;

/// <summary>The tests share the server, so they do not run in parallel.</summary>
[CollectionDefinition(Name)]
public sealed class OnTheStubServer : ICollectionFixture<StubServerFixture>
{
    internal const string Name = "contract";
}
