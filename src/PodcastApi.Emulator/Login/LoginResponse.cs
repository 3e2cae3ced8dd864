using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class LoginResponse
{
    internal static IReadOnlyList<KeyValuePair<string, string>> NotStored { get; } =
    [new("Cache-Control", "no-store"), new("Pragma", "no-cache")];

    internal static EmulatorResponse Ok(JsonObject body) => new(200, body) { Headers = NotStored };

    /// <summary>Creates an error: a page for browsers, or JSON whose <c>error</c> is a string (in the API it is an object).</summary>
    internal static EmulatorResponse Error(RequestContext call, ApiError rejection)
    {
        if (LoginRouter.IsPage(call.LoginEndpoint!.Value)) return LoginPage.Error(rejection);
        var body = new JsonObject { ["error"] = rejection.Code, ["error_description"] = rejection.Message };
        if (call.SendsRequestId) body["request_id"] = call.Reference;
        return new EmulatorResponse(rejection.Status, body) { Headers = [.. NotStored, .. rejection.Headers] };
    }

    /// <summary>Redirects the browser back to the client.</summary>
    internal static EmulatorResponse Redirect(Uri target) => new(302, Json: null)
    {
        ContentType = "text/html; charset=utf-8",
        Headers = [new("Location", target.AbsoluteUri), new("Referrer-Policy", "no-referrer"), .. NotStored],
    };
}
