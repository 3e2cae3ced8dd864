using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>A JSON body: text, or a tree. Text is parsed into a tree only for a fault that changes it.</summary>
internal sealed class JsonBody
{
    // As in the documented responses: escapes only what JSON requires.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[]? _text;
    private JsonObject? _tree;

    internal JsonBody(byte[] text) => _text = text;

    internal JsonBody(JsonObject tree) => _tree = tree;

    public static implicit operator JsonBody(JsonObject tree) => new(tree);

    /// <summary>The body as a tree. Changes to it are reflected in the text.</summary>
    internal JsonObject Tree => _tree ??= JsonNode.Parse(_text)!.AsObject();

    internal JsonBody Copy() => _tree is null ? new(_text!) : new(_tree.DeepClone().AsObject());

    internal byte[] Text() => _tree is null ? _text! : JsonSerializer.SerializeToUtf8Bytes(_tree, Relaxed);
}
