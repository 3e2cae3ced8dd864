namespace PodcastApi.Emulator;

/// <summary>The token endpoint.</summary>
internal sealed class TokenEndpoint(CodeGrant codeGrant, RefreshGrant refreshGrant, DeviceGrant deviceGrant, IssuedTokens tokens)
{
    internal EmulatorResponse Handle(RequestContext call)
    {
        var grant = LoginForm.ReadBody(call.Request, out var form) is { } rejection ? rejection : Redeem(call, form);
        call.Rejection = grant.Rejection;
        call.User = grant.User;
        return grant.Rejection is null ? LoginResponse.Ok(tokens.Response(grant)) : LoginResponse.Error(call, grant.Rejection);
    }

    private Grant Redeem(RequestContext call, LoginForm form)
    {
        call.GrantType = Array.Find([CodeGrant.Type, RefreshGrant.Type, DeviceGrant.Type], type => type == form["grant_type"]);
        return call.GrantType switch
        {
            CodeGrant.Type => codeGrant.Redeem(form),
            RefreshGrant.Type => refreshGrant.Redeem(call, form),
            DeviceGrant.Type => deviceGrant.Redeem(form),
            _ => form.Require("grant_type")
                ?? new ApiError(
                    400,
                    "unsupported_grant_type",
                    $"The grant_type must be {CodeGrant.Type}, {RefreshGrant.Type} or {DeviceGrant.Type}."),
        };
    }
}
