using System.Text;
using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>Writes an emulator's state show by show, while the emulator handles requests.</summary>
/// <remarks>
/// The users come first, because they change often. The shows are large and rarely change: as long as they are unchanged, they are
/// copied from the old file.
/// </remarks>
internal sealed class StateWriter(PodcastApiEmulator emulator, string path)
{
    private const int BufferSize = 1 << 16;

    private Written? _last;

    /// <summary>Whether the shows have changed since they were written.</summary>
    internal bool HasNewShows => _last?.Catalog != emulator.Catalog.Changes.Value;

    /// <summary>Remembers the shows of a file that was read, so that they are copied as long as they are unchanged.</summary>
    internal void TakeOver(Stream file)
    {
        if (ShowsOffset.Find(file) is { } shows) _last = new Written(emulator.Catalog.Changes.Value, shows, Stamp());
    }

    internal void Save()
    {
        // Before copying, so that later changes are not mistaken for written ones.
        var (catalog, shows) = (emulator.Catalog.Changes.Value, 0L);
        AtomicFile.Replace(path, file => shows = Write(file, catalog));
        _last = new Written(catalog, shows, Stamp());
    }

    /// <summary>Writes the whole state to a stream.</summary>
    internal void Export(Stream to) => Write(to, emulator.Catalog.Changes.Value);

    /// <returns>The offset of the shows.</returns>
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

        // If the file was edited although it is in use, the offset is no longer valid.
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

    /// <param name="Catalog">The number of the catalog's changes.</param>
    /// <param name="Shows">The offset in bytes where the users end.</param>
    /// <param name="Stamp">The length and time of the written file.</param>
    private sealed record Written(long Catalog, long Shows, (long Length, DateTime Time) Stamp);
}
