using System.Text.Json;
using PodcastApi.Benchmarks.Clients.Plain;

namespace PodcastApi.Benchmarks.Clients.Limit;

internal static class EpisodeWalk
{
    internal static List<PlainEpisode> Episodes(ref Utf8JsonReader json)
    {
        var episodes = new List<PlainEpisode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) episodes.Add(Episode(ref json));
        return episodes;
    }

    internal static PlainEpisode Episode(ref Utf8JsonReader json)
    {
        var episode = new PlainEpisode();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("id"u8)) episode.Id = json.GetString();
            else if (name.SequenceEqual("title"u8)) episode.Title = json.GetString();
            else if (name.SequenceEqual("url"u8)) episode.Url = json.GetString();
            else if (name.SequenceEqual("type"u8)) episode.Type = json.GetString();
            else if (name.SequenceEqual("description"u8)) episode.Description = json.GetString();
            else if (name.SequenceEqual("podcast"u8)) episode.Podcast = ShowWalk.Show(ref json);
            else if (name.SequenceEqual("author"u8)) episode.Author = json.GetString();
            else if (name.SequenceEqual("seasonNumber"u8)) episode.SeasonNumber = Whole(ref json);
            else if (name.SequenceEqual("episodeNumber"u8)) episode.EpisodeNumber = Whole(ref json);
            else if (name.SequenceEqual("images"u8)) episode.Images = Images(ref json);
            else if (name.SequenceEqual("duration"u8)) episode.Duration = json.GetDouble();
            else if (name.SequenceEqual("releaseDate"u8)) episode.ReleaseDate = json.GetDateTimeOffset();
            else json.Skip();
        }

        return episode;
    }

    internal static List<PlainImage> Images(ref Utf8JsonReader json)
    {
        var images = new List<PlainImage>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) images.Add(Image(ref json));
        return images;
    }

    private static PlainImage Image(ref Utf8JsonReader json)
    {
        var image = new PlainImage();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("url"u8)) image.Url = json.GetString();
            else if (name.SequenceEqual("height"u8)) image.Height = Whole(ref json);
            else if (name.SequenceEqual("width"u8)) image.Width = Whole(ref json);
            else if (name.SequenceEqual("imageType"u8)) image.ImageType = json.GetString();
            else json.Skip();
        }

        return image;
    }

    private static int? Whole(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : json.GetInt32();
}
