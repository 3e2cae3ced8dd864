using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class ErrorAnswer
{
    internal static EmulatorAnswer Create(ApiCall call, Refusal refusal) =>
        call.LoginEndpoint is null ? new(refusal.Status, Body(call, refusal)) { Headers = refusal.Headers } : LoginAnswer.Error(call, refusal);

    private static JsonObject Body(ApiCall call, Refusal refusal) => new()
    {
        ["error"] = new JsonObject
        {
            ["status"] = refusal.Status.ToString(CultureInfo.InvariantCulture),
            ["code"] = refusal.Code,
            ["message"] = $"{call.Request}: {refusal.Message}",
            ["url"] = null,
            ["reference"] = call.Reference,
            ["payload"] = new JsonObject(),
        },
    };
}
