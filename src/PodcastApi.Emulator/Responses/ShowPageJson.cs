using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PodcastApi.Emulator;

/// <summary>Writes a page of episodes directly as text, because it makes up most of a response.</summary>
internal static class ShowPageJson
{
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // The fields that occur for each episode.
    private static readonly JsonEncodedText Cursor = JsonEncodedText.Encode("cursor");
    private static readonly JsonEncodedText Node = JsonEncodedText.Encode("node");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText Token = JsonEncodedText.Encode("token");

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <returns>The text, valid until the thread writes its next page.</returns>
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
        WriteText(json, Token, page.NextToken, withNulls);
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
        Span<char> cursor = stackalloc char[128];
        if (cursor.TryWrite(CultureInfo.InvariantCulture, $"{entry.Number}:{entry.Episode.Id}", out var length))
            json.WriteString(Cursor, cursor[..length]);
        else
            json.WriteString(Cursor, entry.EdgeCursor);
        json.WriteStartObject(Node);
        json.WriteString(Id, entry.Episode.Id);
        WriteText(json, Title, entry.Episode.Title, withNulls);
        json.WriteString(Url, PageUrl.Of(entry.Show.Show, entry.Episode));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, JsonEncodedText name, string? value, bool withNulls)
    {
        if (value is not null) json.WriteString(name, value);
        else if (withNulls) json.WriteNull(name);
    }
}
