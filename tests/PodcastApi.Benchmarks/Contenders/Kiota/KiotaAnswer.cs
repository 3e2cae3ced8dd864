using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Contenders.Kiota;

internal sealed class KiotaAnswer : KiotaModel
{
    public KiotaData? Data { get; set; }

    internal static KiotaAnswer Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "data", n => Data = n.GetObjectValue(KiotaData.Create) },
    };
}
