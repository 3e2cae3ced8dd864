using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

internal sealed class KiotaImage : KiotaModel
{
    public string? Url { get; set; }

    public int? Height { get; set; }

    public int? Width { get; set; }

    public string? ImageType { get; set; }

    internal static KiotaImage Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "url", n => Url = n.GetStringValue() },
        { "height", n => Height = n.GetIntValue() },
        { "width", n => Width = n.GetIntValue() },
        { "imageType", n => ImageType = n.GetStringValue() },
    };
}
