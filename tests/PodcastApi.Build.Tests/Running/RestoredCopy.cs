namespace PodcastApi.Build.Tests.Running;

/// <summary>A copy with its packages restored, shared by the tests of one class. Each test leaves it unchanged.</summary>
public sealed class RestoredCopy : IAsyncLifetime, IDisposable
{
    internal RepositoryCopy Files { get; } = new();

    public async ValueTask InitializeAsync() => (await Files.DotNet("restore", RepositoryCopy.Library).RunAsync()).ShouldSucceed();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Builds the library for both frameworks with a change, and then reverts the change.</summary>
    internal async Task<CommandResult> BuildWithAsync(string file, Action change, params string[] options)
    {
        change();
        try
        {
            return await Files.BuildAsync([RepositoryCopy.Library, "--no-restore", .. options]);
        }
        finally
        {
            Files.PutBack(file);
        }
    }

    public void Dispose() => Files.Dispose();
}
