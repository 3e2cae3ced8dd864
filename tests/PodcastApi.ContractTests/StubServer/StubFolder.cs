namespace PodcastApi.ContractTests.StubServer;

/// <summary>A temporary folder in the form that WireMock reads: <c>mappings</c> and <c>__files</c>.</summary>
internal sealed class StubFolder : IDisposable
{
    private static readonly string[] Parts = ["mappings", "__files"];

    internal StubFolder() => Clear();

    internal string Root { get; } = Directory.CreateTempSubdirectory("podcastapi-stubs-").FullName;

    internal void Fill(string stubDirectory)
    {
        Clear();
        foreach (var part in Parts)
        {
            var source = Path.Combine(stubDirectory, part);
            if (Directory.Exists(source)) Copy(source, Path.Combine(Root, part));
        }

        // The documented bodies: stubs name them with bodyFileName, so that each stands in the repository once.
        Copy(Repository.PathOf("spec", "examples"), Path.Combine(Root, "__files"));
    }

    internal void Clear()
    {
        foreach (var part in Parts)
        {
            if (Directory.Exists(Path.Combine(Root, part))) Directory.Delete(Path.Combine(Root, part), recursive: true);
            Directory.CreateDirectory(Path.Combine(Root, part));
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.GetFiles(source)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }
}
