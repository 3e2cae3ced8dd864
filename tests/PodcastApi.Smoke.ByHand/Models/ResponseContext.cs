using System.Text.Json;
using System.Text.Json.Serialization;

namespace PodcastApi.Smoke.ByHand;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Token))]
internal sealed partial class ResponseContext : JsonSerializerContext;
