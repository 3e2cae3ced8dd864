using System.Text;

namespace PodcastApi.Testing.Payloads;

/// <summary>Responses in the documented format, with generated content that is the same in every run.</summary>
internal static class Payload
{
    private const string Pages = "https://music.amazon.com/podcasts/";

    internal static byte[] Create(PayloadShape shape, PayloadText kind = PayloadText.Documented)
    {
        var text = new SeededText(kind);
        return Encoding.UTF8.GetBytes(shape switch
        {
            PayloadShape.Show100 => ShowResponse(text, 100),
            PayloadShape.Eps50 => EpisodesResponse(text, 50),
            _ => $$$"""{"data":{"podcastEpisode":{{{Episode(text, Stub(text), text.Id(), 900)}}}}}""",
        });
    }

    private static string ShowResponse(SeededText text, int count)
    {
        var stub = Stub(text);
        var edges = Enumerable.Range(0, count).Select(place => Edge(text, stub, place));
        var page =
            $$$"""{"pageInfo":{"hasNextPage":true,"token":"7:{{{text.Id()}}}"}"""
                + $$$""","edgeCount":{{{count}}},"edges":[{{{string.Join(",", edges)}}}]}""";
        return $$$"""{"data":{"podcastShow":{"id":"{{{text.Id()}}}","title":"{{{text.Title(20)}}}","description":"{{{text.Html(400)}}}","""
            + $$$""" "episodes":{{{page}}},"author":"{{{text.Title(20)}}}","images":[{{{Image(text)}}}]"""
            + $$$""","url":"{{{Pages}}}{{{text.Id()}}}/{{{text.Title(20)}}}"}"""
            + "}}";
    }

    private static string EpisodesResponse(SeededText text, int count)
    {
        var stub = Stub(text);
        var episodes = Enumerable.Range(0, count).Select(_ => Episode(text, stub, text.Id(), 60));
        return $$$"""{"data":{"podcastEpisodes":[{{{string.Join(",", episodes)}}}]},"extensions":{}}""";
    }

    private static string Edge(SeededText text, string stub, int place)
    {
        var id = text.Id();
        return $$$"""{"cursor":"{{{place}}}:{{{id}}}","node":{{{Episode(text, stub, id, 60)}}}}""";
    }

    private static string Stub(SeededText text) =>
        $$$"""{"id":"{{{text.Id()}}}","title":"{{{text.Title(20)}}}","url":"{{{Pages}}}{{{text.Id()}}}/{{{text.Title(20)}}}"}""";

    private static string Episode(SeededText text, string stub, string id, int description)
    {
        var title = text.Title(20);
        var type = text.Below(9) == 0 ? "BONUS" : "FULL";
        return $$$"""{"id":"{{{id}}}","title":"{{{title}}}","type":"{{{type}}}","description":"{{{text.Html(description)}}}","""
            + $$$""" "podcast":{{{stub}}},"author":null,"seasonNumber":{{{text.Below(9) + 1}}},"episodeNumber":{{{text.Below(99) + 1}}}"""
            + $$$""","images":[{{{Image(text)}}}],"""
            + $$$""" "duration":{{{text.Below(5000) + 100}}}"""
            + $$$""","releaseDate":"2021-{{{text.Below(12) + 1:00}}}-{{{text.Below(28) + 1:00}}}T13:15:00Z","""
            + $$$""" "url":"{{{Pages}}}{{{text.Id()}}}/episodes/{{{id}}}/{{{text.Title(20)}}}"}""";
    }

    private static string Image(SeededText text) =>
        """{"height":null,"width":null"""
        + $$$""","url":"https://m.media-amazon.com/images/{{{text.Below(int.MaxValue)}}}.jpeg","imageType":"PRIMARY"}""";
}
