using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

internal sealed class KiotaPageInfo : KiotaModel
{
    public bool? HasNextPage { get; set; }

    public string? Token { get; set; }

    internal static KiotaPageInfo Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "hasNextPage", n => HasNextPage = n.GetBoolValue() },
        { "token", n => Token = n.GetStringValue() },
    };
}
