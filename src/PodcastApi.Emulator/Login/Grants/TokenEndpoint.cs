namespace PodcastApi.Emulator;

/// <summary>Gives tokens.</summary>
internal sealed class TokenEndpoint(CodeGrant codeGrant, RefreshGrant refreshGrant, DeviceGrant deviceGrant, IssuedTokens tokens)
{
    internal EmulatorAnswer Answer(ApiCall call)
    {
        var grant = LoginForm.ReadBody(call.Request, out var form) is { } refusal ? refusal : Redeem(call, form);
        call.Refusal = grant.Refusal;
        call.User = grant.User;
        return grant.Refusal is null ? LoginAnswer.Ok(tokens.Answer(grant)) : LoginAnswer.Error(call, grant.Refusal);
    }

    private Grant Redeem(ApiCall call, LoginForm form)
    {
        call.GrantType = Array.Find([CodeGrant.Type, RefreshGrant.Type, DeviceGrant.Type], type => type == form["grant_type"]);
        return call.GrantType switch
        {
            CodeGrant.Type => codeGrant.Redeem(form),
            RefreshGrant.Type => refreshGrant.Redeem(call, form),
            DeviceGrant.Type => deviceGrant.Redeem(form),
            _ => form.Require("grant_type") ?? new Refusal(400, "unsupported_grant_type", $"The grant_type must be {CodeGrant.Type}, {RefreshGrant.Type} or {DeviceGrant.Type}."),
        };
    }
}
