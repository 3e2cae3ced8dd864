using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class ErrorResponse
{
    internal static EmulatorResponse Create(RequestContext call, ApiError rejection) =>
        call.LoginEndpoint is null
            ? new(rejection.Status, Body(call, rejection)) { Headers = rejection.Headers }
            : LoginResponse.Error(call, rejection);

    private static JsonObject Body(RequestContext call, ApiError rejection) => new()
    {
        ["error"] = new JsonObject
        {
            ["status"] = rejection.Status.ToString(CultureInfo.InvariantCulture),
            ["code"] = rejection.Code,
            ["message"] = $"{call.Request}: {rejection.Message}",
            ["url"] = null,
            ["reference"] = call.Reference,
            ["payload"] = new JsonObject(),
        },
    };
}
