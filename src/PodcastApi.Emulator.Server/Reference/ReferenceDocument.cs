using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Serves spec/podcast-v1.yaml with its examples inlined, also of errors, and this emulator as the server.</summary>
/// <remarks>Swagger UI fills in the examples of parameters, so those here succeed: with ids of the catalog, and without a cursor.</remarks>
internal sealed partial class ReferenceDocument(PodcastApiEmulator emulator)
{
    internal const string Path = "/reference/podcast-v1.yaml";

    private static readonly FrozenSet<string> DocumentedShows = FrozenSet.Create(
        StringComparer.Ordinal, "B077DT8KHW", "e8a3c6e3-3d78-4c83-a61d-a95e70acacb0", "6d261659-cc8d-478c-b052-19dfeb25dcf5");

    private static readonly Lazy<string> Document = new(Read);

    internal PageResponse Handle(PageRequest request) =>
        new(200, ExampleIds.Replace(Document.Value, Known), "application/yaml; charset=utf-8");

    private static string Read()
    {
        var text = ExampleReference.Replace(Resource.Read("podcast-v1.yaml"), match => $"example: {Example(match.Groups["name"].Value)}");
        var complete = ErrorExamples.AddTo(ExampleCursor.Replace(text, ""));
        return Servers.Replace(complete, "servers:\n  - url: /v1\n    description: This emulator.\n", 1);
    }

    /// <summary>Replaces ids that the catalog does not have, for example because it holds only imported feeds.</summary>
    private string Known(Match match)
    {
        var ids = match.Groups["ids"];
        var known = string.Join(", ", ids.Value.Split(", ").Select(Known));
        var start = ids.Index - match.Index;
        return string.Concat(match.Value.AsSpan(0, start), known, match.Value.AsSpan(start + ids.Length));
    }

    private string Known(string id, int index)
    {
        var catalog = emulator.Catalog;
        if (catalog.FindShow(id) is not null || catalog.FindEpisode(id) is not null) return id;
        var shows = catalog.Shows.OrderBy(show => show.Id, StringComparer.Ordinal);
        var others = DocumentedShows.Contains(id)
            ? shows.Select(show => show.Id)
            : shows.SelectMany(show => show.Episodes).Select(episode => episode.Id);
        return others.ElementAtOrDefault(index) is { } other ? Quoted(other) : id;
    }

    /// <summary>Returns the id as a YAML string, since ids of a state file or of code can contain anything.</summary>
    private static string Quoted(string id) => System.Text.Json.JsonSerializer.Serialize(id);

    /// <summary>Returns the example as JSON on one line, which is valid YAML.</summary>
    private static string Example(string name) => System.Text.Json.Nodes.JsonNode.Parse(Resource.Read(name))!.ToJsonString();

    [GeneratedRegex(@"example:\s*\{?\s*\$ref: examples/(?<name>[\w.]+\.json)\}?")]
    private static partial Regex ExampleReference { get; }

    [GeneratedRegex(@"^servers:\n(?:[ ].*\n)+", RegexOptions.Multiline)]
    private static partial Regex Servers { get; }

    [GeneratedRegex(@"^ +example: '[^'\n]*'\n", RegexOptions.Multiline)]
    private static partial Regex ExampleCursor { get; }

    [GeneratedRegex(@"^ +example: \[?(?<ids>[A-Za-z0-9-]{8,}(?:, [A-Za-z0-9-]{8,})*)\]?$", RegexOptions.Multiline)]
    private static partial Regex ExampleIds { get; }
}
