using System.Text.Json;
using PodcastApi.Benchmarks.Clients.Plain;

namespace PodcastApi.Benchmarks.Clients.Limit;

internal static class ShowWalk
{
    internal static PlainShow Show(ref Utf8JsonReader json)
    {
        var show = new PlainShow();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("id"u8)) show.Id = json.GetString();
            else if (name.SequenceEqual("title"u8)) show.Title = json.GetString();
            else if (name.SequenceEqual("url"u8)) show.Url = json.GetString();
            else if (name.SequenceEqual("description"u8)) show.Description = json.GetString();
            else if (name.SequenceEqual("author"u8)) show.Author = json.GetString();
            else if (name.SequenceEqual("images"u8)) show.Images = EpisodeWalk.Images(ref json);
            else if (name.SequenceEqual("episodes"u8)) show.Episodes = Episodes(ref json);
            else json.Skip();
        }

        return show;
    }

    private static PlainEpisodes Episodes(ref Utf8JsonReader json)
    {
        var episodes = new PlainEpisodes();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("pageInfo"u8)) episodes.PageInfo = PageInfo(ref json);
            else if (name.SequenceEqual("edgeCount"u8)) episodes.EdgeCount = json.GetInt32();
            else if (name.SequenceEqual("edges"u8)) episodes.Edges = Edges(ref json);
            else json.Skip();
        }

        return episodes;
    }

    private static PlainPageInfo PageInfo(ref Utf8JsonReader json)
    {
        var page = new PlainPageInfo();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("hasNextPage"u8)) page.HasNextPage = json.GetBoolean();
            else if (name.SequenceEqual("token"u8)) page.Token = json.GetString();
            else json.Skip();
        }

        return page;
    }

    private static List<PlainEdge> Edges(ref Utf8JsonReader json)
    {
        var edges = new List<PlainEdge>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) edges.Add(Edge(ref json));
        return edges;
    }

    private static PlainEdge Edge(ref Utf8JsonReader json)
    {
        var edge = new PlainEdge();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("cursor"u8)) edge.Cursor = json.GetString();
            else if (name.SequenceEqual("node"u8)) edge.Node = EpisodeWalk.Episode(ref json);
            else json.Skip();
        }

        return edge;
    }
}
