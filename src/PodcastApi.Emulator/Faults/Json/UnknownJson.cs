using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class UnknownJson
{
    private static readonly string[] Enumerations = ["type", "imageType", "saveState", "followState"];

    internal static void Write(JsonObject body)
    {
        foreach (var part in JsonTree.Parts(body).OfType<JsonObject>())
        {
            foreach (var name in Enumerations.Where(part.ContainsKey)) part[name] = "EMULATED_UNKNOWN";
            part["emulatedUnknown"] = JsonNode.Parse("""{"number":1.10,"list":[null,{}],"text":"\u00e9"}""");
        }
    }
}
