using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Serves spec/podcast-v1.yaml with its examples inlined and this emulator as the server.</summary>
internal static partial class ReferenceDocument
{
    internal const string Path = "/reference/podcast-v1.yaml";

    private static readonly Lazy<PageResponse> Document = new(() => new PageResponse(200, Read(), "application/yaml; charset=utf-8"));

    internal static PageResponse Handle(PageRequest request) => Document.Value;

    private static string Read()
    {
        var text = ExampleReference.Replace(Resource.Read("podcast-v1.yaml"), match => $"example: {Example(match.Groups["name"].Value)}");
        return Servers.Replace(text, "servers:\n  - url: /v1\n    description: This emulator.\n", 1);
    }

    /// <summary>Returns the example as JSON on one line, which is valid YAML.</summary>
    private static string Example(string name) => System.Text.Json.Nodes.JsonNode.Parse(Resource.Read(name))!.ToJsonString();

    [GeneratedRegex(@"example:\s*\{?\s*\$ref: examples/(?<name>[\w.]+\.json)\}?")]
    private static partial Regex ExampleReference { get; }

    [GeneratedRegex(@"^servers:\n(?:[ ].*\n)+", RegexOptions.Multiline)]
    private static partial Regex Servers { get; }
}
