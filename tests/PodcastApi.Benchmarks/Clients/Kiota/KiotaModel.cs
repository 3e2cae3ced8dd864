using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

/// <summary>Models in the manner of Kiota's generator: a map from names to actions, made anew for each object.</summary>
internal abstract class KiotaModel : IParsable, IAdditionalDataHolder
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public abstract IDictionary<string, Action<IParseNode>> GetFieldDeserializers();

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("Only reading is measured.");
}
