using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>A body of JSON: a text, or a tree, into which a text is made only for a fault that changes it.</summary>
internal sealed class JsonBody
{
    // As the documentation shows its responses: only what JSON demands is escaped.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[]? _text;
    private JsonObject? _tree;

    internal JsonBody(byte[] text) => _text = text;

    internal JsonBody(JsonObject tree) => _tree = tree;

    public static implicit operator JsonBody(JsonObject tree) => new(tree);

    /// <summary>May be changed; the text then follows.</summary>
    internal JsonObject Tree => _tree ??= JsonNode.Parse(_text)!.AsObject();

    internal byte[] Text() => _tree is null ? _text! : JsonSerializer.SerializeToUtf8Bytes(_tree, Relaxed);
}
