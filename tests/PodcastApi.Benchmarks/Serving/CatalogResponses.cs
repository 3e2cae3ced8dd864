using System.Globalization;
using System.Text;

namespace PodcastApi.Benchmarks.Serving;

/// <summary>Episodes by their ids, and a show of 100 pages: cheap to make, so that the client's time is what counts.</summary>
internal static class CatalogResponses
{
    internal const int Pages = 100;

    private const int EpisodesAPage = 100;

    internal static async Task WriteAsync(HttpContext context, string path)
    {
        var text = path.StartsWith("podcasts/shows/", StringComparison.Ordinal)
            ? Page(context.Request.Query["cursor"])
            : Episodes(path, context.Request.Query["ids"]);
        var body = Encoding.UTF8.GetBytes(text);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private static string Episodes(string path, string? ids) => ids is null
        ? $$$"""{"data":{"podcastEpisode":{{{Episode(path[(path.LastIndexOf('/') + 1)..])}}}}}"""
        : $$$"""{"data":{"podcastEpisodes":[{{{string.Join(",", ids.Split(',').Select(Episode))}}}]},"extensions":{}}""";

    private static string Page(string? cursor)
    {
        var page = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
        var edges = Enumerable
            .Range(page * EpisodesAPage, EpisodesAPage)
            .Select(i => $$$"""{"cursor":"{{{i}}}","node":{{{Episode("episode-" + i)}}}}""");
        var more = page + 1 < Pages ? "true" : "false";
        return $$$"""{"data":{"podcastShow":{"id":"show","episodes":{"pageInfo":{"hasNextPage":{{{more}}},"token":"{{{page + 1}}}"}"""
            + $$$""","edges":[{{{string.Join(",", edges)}}}]}"""
            + "}}}";
    }

    private static string Episode(string id) =>
        $$$"""{"id":"{{{id}}}","title":"An episode","url":"https://music.amazon.com/podcasts/show/episodes/{{{id}}}"}""";
}
