using System.Text;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>An emulator with an empty catalog, and files to import into it.</summary>
internal sealed class FeedHarness : IAsyncDisposable
{
    private readonly TemporaryDirectory _files = new();

    internal FeedHarness()
    {
        Emulator.Catalog.Clear();
        Client = Emulator.CreateClient();
    }

    internal PodcastApiEmulator Emulator { get; } = new();

    internal PodcastClient Client { get; }

    internal string Directory => _files.FullName;

    /// <summary>The only show in the catalog.</summary>
    internal CatalogShow Show => Emulator.Catalog.Shows.Single();

    internal string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_files[name], bytes);
        return _files[name];
    }

    internal string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    internal Task<ImportedFeed> ImportAsync(string feed) => ImportAsync(Encoding.UTF8.GetBytes(feed));

    internal async Task<ImportedFeed> ImportAsync(byte[] feed, FeedLimits? limits = null, Encoding? encoding = null) =>
        await FeedImporter.ImportFileAsync(
            Emulator.Catalog,
            Write("feed.xml", feed),
            limits ?? new FeedLimits(),
            null,
            encoding,
            CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
        _files.Dispose();
    }
}
