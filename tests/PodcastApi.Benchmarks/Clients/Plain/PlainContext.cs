using System.Text.Json.Serialization;

namespace PodcastApi.Benchmarks.Clients.Plain;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlainResponse<PlainShowData>), TypeInfoPropertyName = "ShowResponse")]
[JsonSerializable(typeof(PlainResponse<PlainEpisodesData>), TypeInfoPropertyName = "EpisodesResponse")]
[JsonSerializable(typeof(PlainResponse<PlainEpisodeData>), TypeInfoPropertyName = "EpisodeResponse")]
internal sealed partial class PlainContext : JsonSerializerContext;
