using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

internal sealed class KiotaResponse : KiotaModel
{
    public KiotaData? Data { get; set; }

    internal static KiotaResponse Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "data", n => Data = n.GetObjectValue(KiotaData.Create) },
    };
}
