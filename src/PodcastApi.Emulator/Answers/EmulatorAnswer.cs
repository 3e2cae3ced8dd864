using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>What goes back, whichever way the request came.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body, unless <see cref="RawBody"/> stands in for it.</param>
internal sealed record EmulatorAnswer(int Status, JsonObject? Json)
{
    // As the documentation shows its answers: only what JSON demands is escaped.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal string ContentType { get; init; } = "application/json";

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>For a body that is no JSON, or must be no good one.</summary>
    internal byte[]? RawBody { get; init; }

    internal Delivery Delivery { get; init; } = Delivery.AtOnce;

    internal byte[] Body() => RawBody ?? (Json is null ? [] : Encoding.UTF8.GetBytes(Json.ToJsonString(Relaxed)));
}
