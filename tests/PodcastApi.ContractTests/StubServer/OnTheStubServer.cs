namespace PodcastApi.ContractTests.StubServer;

/// <summary>Its tests share the server, and so run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnTheStubServer : ICollectionFixture<StubServerFixture>
{
    internal const string Name = "contract";
}
