using Microsoft.Kiota.Abstractions.Serialization;

namespace PodcastApi.Benchmarks.Clients.Kiota;

internal sealed class KiotaEpisode : KiotaModel
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public string? Type { get; set; }

    public string? Description { get; set; }

    public KiotaShow? Podcast { get; set; }

    public string? Author { get; set; }

    public int? SeasonNumber { get; set; }

    public int? EpisodeNumber { get; set; }

    public List<KiotaImage>? Images { get; set; }

    public double? Duration { get; set; }

    public DateTimeOffset? ReleaseDate { get; set; }

    internal static KiotaEpisode Create(IParseNode node) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetStringValue() },
        { "title", n => Title = n.GetStringValue() },
        { "url", n => Url = n.GetStringValue() },
        { "type", n => Type = n.GetStringValue() },
        { "description", n => Description = n.GetStringValue() },
        { "podcast", n => Podcast = n.GetObjectValue(KiotaShow.Create) },
        { "author", n => Author = n.GetStringValue() },
        { "seasonNumber", n => SeasonNumber = n.GetIntValue() },
        { "episodeNumber", n => EpisodeNumber = n.GetIntValue() },
        { "images", n => Images = n.GetCollectionOfObjectValues(KiotaImage.Create)?.ToList() },
        { "duration", n => Duration = n.GetDoubleValue() },
        { "releaseDate", n => ReleaseDate = n.GetDateTimeOffsetValue() },
    };
}
