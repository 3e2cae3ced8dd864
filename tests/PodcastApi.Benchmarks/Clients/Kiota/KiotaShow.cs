using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

internal sealed class KiotaShow : KiotaModel
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public string? Description { get; set; }

    public string? Author { get; set; }

    public List<KiotaImage>? Images { get; set; }

    public KiotaEpisodes? Episodes { get; set; }

    internal static KiotaShow Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetStringValue() },
        { "title", n => Title = n.GetStringValue() },
        { "url", n => Url = n.GetStringValue() },
        { "description", n => Description = n.GetStringValue() },
        { "author", n => Author = n.GetStringValue() },
        { "images", n => Images = n.GetCollectionOfObjectValues(KiotaImage.Create)?.ToList() },
        { "episodes", n => Episodes = n.GetObjectValue(KiotaEpisodes.Create) },
    };
}
