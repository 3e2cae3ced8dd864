namespace PodcastApi.Emulator.Server.Tests;

internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("podcastapi-");

    internal string FullName => _directory.FullName;

    internal string this[string name] => Path.Combine(FullName, name);

    public void Dispose() => _directory.Delete(recursive: true);
}
