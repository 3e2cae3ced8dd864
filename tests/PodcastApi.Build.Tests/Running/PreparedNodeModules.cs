namespace PodcastApi.Build.Tests.Running;

/// <summary>NSwag, restored with npm once, for the copies that are not about npm.</summary>
public sealed class PreparedNodeModules : IAsyncLifetime, IDisposable
{
    private readonly RepositoryCopy _copy = new();

    internal string Folder => _copy.PathOf("build", "node_modules");

    /// <summary>The client that it generates.</summary>
    internal Task<string> ReadClientAsync() => File.ReadAllTextAsync(_copy.GeneratedClient);

    public async Task InitializeAsync() => (await _copy.GenerateAsync()).ShouldSucceed();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _copy.Dispose();
}
