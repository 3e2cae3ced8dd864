namespace PodcastApi;

/// <summary>What to do about an error that a login names.</summary>
internal static class LoginCure
{
    internal static string? For(OAuthRequestKind step, string? code) => code switch
    {
        "invalid_grant" => step.InvalidGrant,
        "invalid_client" => "Check ClientId and ClientSecret: they belong together, and to one Security Profile.",
        "unauthorized_client" => "Check that the Security Profile allows this kind of login, and this redirect address.",
        "invalid_scope" => "Check the scopes: the Security Profile must be enabled for them.",
        "access_denied" => "Ask the person again; taking too long counts as a rejection too.",
        "invalid_code_pair" or "expired_token" => "The code has expired or is not known: start the login again.",
        _ => null,
    };
}
