using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

internal sealed class KiotaEdge : KiotaModel
{
    public string? Cursor { get; set; }

    public KiotaEpisode? Node { get; set; }

    internal static KiotaEdge Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "cursor", n => Cursor = n.GetStringValue() },
        { "node", n => Node = n.GetObjectValue(KiotaEpisode.Create) },
    };
}
