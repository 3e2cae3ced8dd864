using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Issues code pairs to devices.</summary>
internal sealed class CodePairEndpoint(LoginClients clients, CodePairs pairs, LoginOptions options, Func<Uri> ownOrigin)
{
    internal EmulatorResponse Handle(RequestContext call)
    {
        call.Rejection = LoginForm.ReadBody(call.Request, out var form) ?? Validate(form);
        if (call.Rejection is not null) return LoginResponse.Error(call, call.Rejection);
        clients.Check(form, out var client);
        var pair = pairs.Create(client, LoginScopes.Parse(form["scope"])!);
        return LoginResponse.Ok(new JsonObject
        {
            ["user_code"] = pair.UserCode,
            ["device_code"] = pair.DeviceCode,
            ["verification_uri"] = new Uri(call.Request.Origin ?? ownOrigin(), LoginRouter.DevicePath).AbsoluteUri,
            ["expires_in"] = (long)options.CodePairLifetime.TotalSeconds,
            ["interval"] = (long)Math.Ceiling(options.PollingInterval.TotalSeconds),
        });
    }

    private ApiError? Validate(LoginForm form)
    {
        if ((clients.Check(form, out _) ?? form.Require("response_type")) is { } rejection)
            return rejection;
        if (form["response_type"] != "device_code")
            return new ApiError(400, "unsupported_response_type", "The response_type must be device_code.");
        return LoginScopes.Parse(form["scope"]) is null ? LoginError.InvalidScope() : null;
    }
}
