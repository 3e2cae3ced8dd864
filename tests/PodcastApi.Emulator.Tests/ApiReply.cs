using System.Text.Json.Nodes;

namespace PodcastApi.Emulator.Tests;

internal sealed record ApiReply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    internal JsonNode Json => JsonNode.Parse(Text)!;

    internal string? Code => (string?)Json["error"]?["code"];

    internal string? Message => (string?)Json["error"]?["message"];
}
