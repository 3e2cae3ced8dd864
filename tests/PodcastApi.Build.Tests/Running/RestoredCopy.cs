namespace PodcastApi.Build.Tests.Running;

/// <summary>A copy with its packages restored, for the tests of one class: each leaves it as it found it.</summary>
public sealed class RestoredCopy : IAsyncLifetime, IDisposable
{
    internal RepositoryCopy Files { get; } = new();

    public async ValueTask InitializeAsync() => (await Files.DotNet("restore", RepositoryCopy.Library).RunAsync()).ShouldSucceed();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A build of both of the library's frameworks, after a change that is taken back afterwards.</summary>
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
