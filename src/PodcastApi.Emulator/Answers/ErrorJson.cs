using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class ErrorJson
{
    internal static EmulatorAnswer Answer(EmulatorRequest request, Refusal refusal, string reference) => new(refusal.Status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["status"] = refusal.Status.ToString(CultureInfo.InvariantCulture),
            ["code"] = refusal.Code,
            ["message"] = $"{request}: {refusal.Message}",
            ["url"] = null,
            ["reference"] = reference,
            ["payload"] = new JsonObject(),
        },
    });
}
