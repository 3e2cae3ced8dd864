namespace PodcastApi.Emulator;

/// <summary>Lets requests with credentials in.</summary>
internal static class Gate
{
    private const string Bearer = "Bearer ";

    internal static Refusal? Admit(ApiCall call)
    {
        if (call.Request.Header("x-api-key") is null)
        {
            return Refusal.Unauthorized("NO_X_API_KEY", "Send your Security Profile ID in the header x-api-key.");
        }

        if (call.Request.Header("Authorization") is not { } authorization)
        {
            return Refusal.Unauthorized("NO_ACCESS_TOKEN", "Send an access token in the header Authorization.");
        }

        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? null
            : Refusal.Unauthorized("INVALID_AUTH_TYPE", "The header Authorization must begin with Bearer and a space.");
    }
}
