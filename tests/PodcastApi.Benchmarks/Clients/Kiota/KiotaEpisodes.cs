using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

internal sealed class KiotaEpisodes : KiotaModel
{
    public KiotaPageInfo? PageInfo { get; set; }

    public int? EdgeCount { get; set; }

    public List<KiotaEdge>? Edges { get; set; }

    internal static KiotaEpisodes Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "pageInfo", n => PageInfo = n.GetObjectValue(KiotaPageInfo.Create) },
        { "edgeCount", n => EdgeCount = n.GetIntValue() },
        { "edges", n => Edges = n.GetCollectionOfObjectValues(KiotaEdge.Create)?.ToList() },
    };
}
