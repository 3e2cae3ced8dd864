using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PodcastApi.Emulator;

/// <summary>Writes a page of episodes: most of an answer's bytes, so straight as text.</summary>
internal static class ShowPageJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <returns>Lives until the thread writes its next page.</returns>
    internal static ReadOnlySpan<byte> Write(ShowPage page, bool withNulls)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        var json = _writer ??= new Utf8JsonWriter(buffer, Relaxed);
        json.Reset(buffer);
        WritePage(json, page, withNulls);
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static void WritePage(Utf8JsonWriter json, ShowPage page, bool withNulls)
    {
        json.WriteStartObject();
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, page.NextToken is not null);
        WriteText(json, "token"u8, page.NextToken, withNulls);
        json.WriteEndObject();
        json.WriteNumber("edgeCount"u8, page.Entries.Count);
        json.WriteStartArray("edges"u8);
        foreach (var entry in page.Entries) WriteEdge(json, entry, withNulls);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, CatalogEpisode entry, bool withNulls)
    {
        json.WriteStartObject();
        json.WriteString("cursor"u8, entry.EdgeCursor);
        json.WriteStartObject("node"u8);
        json.WriteString("id"u8, entry.Episode.Id);
        WriteText(json, "title"u8, entry.Episode.Title, withNulls);
        json.WriteString("url"u8, PageUrl.Of(entry.Show.Show, entry.Episode));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value, bool withNulls)
    {
        if (value is not null) json.WriteString(name, value);
        else if (withNulls) json.WriteNull(name);
    }
}
