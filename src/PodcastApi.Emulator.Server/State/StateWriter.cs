using System.Text;
using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>Writes an emulator's state show by show, while it goes on serving.</summary>
/// <remarks>
/// The users come first and change with every other request; the shows behind them are much and change seldom. While they
/// have not changed, their part is copied from the file as it is.
/// </remarks>
internal sealed class StateWriter(PodcastApiEmulator emulator, string path)
{
    private const int BufferSize = 1 << 16;

    private Written? _last;

    /// <summary>Whether the file's shows are not those of the catalog.</summary>
    internal bool HasNewShows => _last?.Catalog != emulator.Catalog.Changes.Value;

    /// <summary>After the file was read: its shows need not be written anew as long as they stay the same.</summary>
    internal void TakeOver(Stream file)
    {
        if (ShowsOffset.Find(file) is { } shows) _last = new Written(emulator.Catalog.Changes.Value, shows, Stamp());
    }

    internal void Save()
    {
        // Before the copy: what changes meanwhile is not taken for written.
        var (catalog, shows) = (emulator.Catalog.Changes.Value, 0L);
        AtomicFile.Replace(path, file => shows = Write(file, catalog));
        _last = new Written(catalog, shows, Stamp());
    }

    /// <returns>Where the shows begin.</returns>
    private long Write(Stream to, long catalog)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        using var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, AutoCompleteOnClose = false };
        json.WriteStartObject();
        json.WritePropertyName("format");
        json.WriteValue(SavedState.Format);
        json.WritePropertyName("version");
        json.WriteValue(SavedState.Version);
        Write(json, "users", SavedUser.AllOf(emulator));
        json.Flush();
        var shows = to.Position;

        // Somebody may have edited the file, though it is in use: then the place is another.
        if (_last is { } last && last.Catalog == catalog && last.Stamp == Stamp())
        {
            CopyFrom(last.Shows, to);
            return shows;
        }

        Write(json, "shows", SavedShow.AllOf(emulator.Catalog));
        json.WriteEndObject();
        return shows;
    }

    private void CopyFrom(long position, Stream to)
    {
        using var old = File.OpenRead(path);
        old.Position = position;
        old.CopyTo(to, BufferSize);
    }

    private (long Length, DateTime Time) Stamp()
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
    }

    private static void Write<T>(JsonTextWriter json, string name, IEnumerable<T> items)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items) SavedState.Serializer.Serialize(json, item);
        json.WriteEndArray();
    }

    /// <param name="Catalog">The count of its changes.</param>
    /// <param name="Shows">Where the users end, in bytes.</param>
    /// <param name="Stamp">Of the file as it was left.</param>
    private sealed record Written(long Catalog, long Shows, (long Length, DateTime Time) Stamp);
}
