using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>What goes back, whichever way the request came.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body.</param>
internal sealed record EmulatorAnswer(int Status, JsonObject Json)
{
    // As the documentation shows its answers: only what JSON demands is escaped.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string ContentType => "application/json";

    internal byte[] Body() => Encoding.UTF8.GetBytes(Json.ToJsonString(Relaxed));
}
