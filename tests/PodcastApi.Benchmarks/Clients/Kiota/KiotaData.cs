using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

/// <summary>One for all three responses, to keep this short: which field is there makes no difference to the runtime.</summary>
internal sealed class KiotaData : KiotaModel
{
    public KiotaShow? PodcastShow { get; set; }

    public List<KiotaEpisode>? PodcastEpisodes { get; set; }

    public KiotaEpisode? PodcastEpisode { get; set; }

    internal static KiotaData Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "podcastShow", n => PodcastShow = n.GetObjectValue(KiotaShow.Create) },
        { "podcastEpisodes", n => PodcastEpisodes = n.GetCollectionOfObjectValues(KiotaEpisode.Create)?.ToList() },
        { "podcastEpisode", n => PodcastEpisode = n.GetObjectValue(KiotaEpisode.Create) },
    };
}
