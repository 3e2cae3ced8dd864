using System.Text.Json.Serialization;

namespace PodcastApi.Benchmarks.Contenders.Plain;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlainAnswer<PlainShowData>), TypeInfoPropertyName = "ShowAnswer")]
[JsonSerializable(typeof(PlainAnswer<PlainEpisodesData>), TypeInfoPropertyName = "EpisodesAnswer")]
[JsonSerializable(typeof(PlainAnswer<PlainEpisodeData>), TypeInfoPropertyName = "EpisodeAnswer")]
internal sealed partial class PlainContext : JsonSerializerContext;
