using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class LoginAnswer
{
    internal static IReadOnlyList<KeyValuePair<string, string>> NotStored { get; } = [new("Cache-Control", "no-store"), new("Pragma", "no-cache")];

    internal static EmulatorAnswer Ok(JsonObject body) => new(200, body) { Headers = NotStored };

    /// <summary>To a person a page, to a program JSON, whose <c>error</c> is a text; the API's is an object.</summary>
    internal static EmulatorAnswer Error(ApiCall call, Refusal refusal)
    {
        if (LoginRouter.IsPage(call.LoginEndpoint!.Value)) return LoginPage.Error(refusal);
        var body = new JsonObject { ["error"] = refusal.Code, ["error_description"] = refusal.Message };
        if (call.SendsRequestId) body["request_id"] = call.Reference;
        return new EmulatorAnswer(refusal.Status, body) { Headers = [.. NotStored, .. refusal.Headers] };
    }

    /// <summary>Has a browser go back to the client.</summary>
    internal static EmulatorAnswer Redirect(Uri target) => new(302, Json: null)
    {
        ContentType = "text/html; charset=utf-8",
        Headers = [new("Location", target.AbsoluteUri), new("Referrer-Policy", "no-referrer"), .. NotStored],
    };
}
