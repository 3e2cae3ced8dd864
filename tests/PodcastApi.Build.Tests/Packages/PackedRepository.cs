using System.IO.Compression;
using System.Xml.Linq;
using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Packages;

/// <summary>The packages, packed once from a clean copy into a feed.</summary>
[CollectionDefinition(nameof(PackedRepository))]
public sealed class PackedRepository : IAsyncLifetime, IDisposable, ICollectionFixture<PackedRepository>
{
    private readonly RepositoryCopy _copy = new();

    internal Feed Feed { get; } = new();

    internal static string Version { get; } =
        XDocument.Load(Repository.PathOf("build", "Common.props")).Descendants("Version").Single().Value;

    internal int Generations { get; private set; }

    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["src/PodcastApi", "src/PodcastApi.Emulator", "src/PodcastApi.Cli"])
        {
            Generations += (await _copy.DotNet("pack", project, "-o", Feed.Path, "--tl:off").RunAsync()).ShouldSucceed().Generations;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The files of the package by path, without those of the container format.</summary>
    internal IReadOnlyDictionary<string, string> Open(string id, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed.Path, $"{id}.{Version}.{extension}"));
        return archive
            .Entries.Where(entry =>
                !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal)
                && !entry.FullName.StartsWith("package/", StringComparison.Ordinal)
                && entry.FullName != "[Content_Types].xml")
            .ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }

    public void Dispose()
    {
        _copy.Dispose();
        Feed.Dispose();
    }
}
