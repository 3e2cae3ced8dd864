using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Gives devices a code to show.</summary>
internal sealed class CodePairEndpoint(LoginClients clients, CodePairs pairs, LoginOptions options, Func<Uri> ownOrigin)
{
    internal EmulatorAnswer Answer(ApiCall call)
    {
        call.Refusal = LoginForm.ReadBody(call.Request, out var form) ?? Judge(form);
        if (call.Refusal is not null) return LoginAnswer.Error(call, call.Refusal);
        clients.Check(form, out var client);
        var pair = pairs.Create(client, LoginScopes.Parse(form["scope"])!);
        return LoginAnswer.Ok(new JsonObject
        {
            ["user_code"] = pair.UserCode,
            ["device_code"] = pair.DeviceCode,
            ["verification_uri"] = new Uri(call.Request.Origin ?? ownOrigin(), LoginRouter.DevicePath).AbsoluteUri,
            ["expires_in"] = (long)options.CodePairLifetime.TotalSeconds,
            ["interval"] = (long)Math.Ceiling(options.PollingInterval.TotalSeconds),
        });
    }

    private Refusal? Judge(LoginForm form)
    {
        if ((clients.Check(form, out _) ?? form.Require("response_type")) is { } refusal) return refusal;
        if (form["response_type"] != "device_code") return new Refusal(400, "unsupported_response_type", "The response_type must be device_code.");
        return LoginScopes.Parse(form["scope"]) is null ? LoginRefusal.InvalidScope() : null;
    }
}
