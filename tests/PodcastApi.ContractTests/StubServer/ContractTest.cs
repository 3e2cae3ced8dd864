namespace PodcastApi.ContractTests.StubServer;

/// <summary>A test against a server of documented responses, with a client that sends to it.</summary>
public abstract class ContractTest : IAsyncDisposable
{
    internal const string ApiKey = "amzn1.application.0123456789abcdef0123456789abcdef";
    internal const string AccessToken = "Atza|EXAMPLE";

    private protected ContractTest(IStubServer server)
    {
        Server = server;
        Client = new PodcastClient(Options());
    }

    private protected IStubServer Server { get; }

    private protected PodcastClient Client { get; }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected PodcastClientOptions Options() =>
        new()
        {
            ApiKey = ApiKey,
            AccessToken = AccessToken,
            BaseAddress = new Uri(Server.BaseAddress, "v1"),
            MaxRetries = 0,
        };

    private protected void Load(string stubs) => Server.Load(Repository.PathOf("tests", "PodcastApi.ContractTests", "Stubs", stubs));
}
