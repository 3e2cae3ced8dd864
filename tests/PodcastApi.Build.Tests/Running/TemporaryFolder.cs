namespace PodcastApi.Build.Tests.Running;

/// <summary>A temporary folder whose path contains a space.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("podcast api ").FullName;

    internal string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    internal string Write(string relativePath, string text)
    {
        var path = PathOf(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
