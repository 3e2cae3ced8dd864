using System.Globalization;
using System.Text.Json.Nodes;
using Newtonsoft.Json;

namespace PodcastApi.Emulator;

/// <summary>The shows and episodes that the documentation's example responses mention, each in its fullest form.</summary>
internal sealed class DocumentedExamples
{
    private readonly Dictionary<string, JsonObject> _shows = [];
    private readonly Dictionary<string, JsonObject> _episodes = [];

    internal DocumentedExamples()
    {
        var assembly = typeof(DocumentedExamples).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".200.json", StringComparison.Ordinal)))
        {
            using var example = assembly.GetManifestResourceStream(name)!;
            Collect("", JsonNode.Parse(example));
        }
    }

    internal PodcastShow Show(string id) => Read<PodcastShow>(_shows[id], "episodes");

    internal PodcastEpisode Episode(string id) => Read<PodcastEpisode>(_episodes[id], "podcast");

    /// <summary>Whether only the id, the title and the url are documented.</summary>
    internal bool IsStub(string episodeId) => _episodes[episodeId].Count <= 3;

    /// <summary>The documented first page of a show.</summary>
    internal IEnumerable<(string Id, int Number)> Edges(string showId) =>
        _shows[showId]["episodes"]!["edges"]!.AsArray()
            .Select(edge => ((string)edge!["cursor"]!).Split(':', 2))
            .Select(cursor => (cursor[1], int.Parse(cursor[0], CultureInfo.InvariantCulture)));

    /// <summary>The token that leads on from there.</summary>
    internal string NextToken(string showId) => (string)_shows[showId]["episodes"]!["pageInfo"]!["token"]!;

    private void Collect(string name, JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) Collect(name, item);
        }
        else if (node is JsonObject fields)
        {
            if (name is "podcastShow" or "podcastShows" or "podcast") KeepFullest(_shows, fields);
            if (name is "podcastEpisode" or "podcastEpisodes" or "node") KeepFullest(_episodes, fields);
            foreach (var (key, value) in fields) Collect(key, value);
        }
    }

    private static void KeepFullest(Dictionary<string, JsonObject> all, JsonObject one)
    {
        var id = (string)one["id"]!;
        if (!all.TryGetValue(id, out var other) || other.Count < one.Count) all[id] = one;
    }

    /// <summary>Without the url: it follows from the rule, and some of the examples abridge it.</summary>
    private static T Read<T>(JsonObject json, string nested)
    {
        var copy = json.DeepClone().AsObject();
        copy.Remove("url");
        copy.Remove(nested);
        return JsonConvert.DeserializeObject<T>(copy.ToJsonString())!;
    }
}
