namespace PodcastApi.Emulator;

/// <summary>Checks a request's credentials and whether they allow the operation.</summary>
internal sealed class Authenticator(PodcastUsers users, IReadOnlyCollection<string>? apiKeys)
{
    internal ApiError? Admit(RequestContext call) => CheckKey(call.Request) ?? CheckToken(call);

    /// <summary>Returns the token of the request, valid or not; null if there is none.</summary>
    internal static string? TokenOf(EmulatorRequest request) =>
        request.Header("Authorization")?.Split(' ', 2, StringSplitOptions.TrimEntries) is [var type, { Length: > 0 } token]
        && IsBearer(type)
            ? token
            : null;

    private static bool IsBearer(string type) => type.Equals("Bearer", StringComparison.OrdinalIgnoreCase);

    private ApiError? CheckKey(EmulatorRequest request) => request.Header("x-api-key") switch
    {
        null => ApiError.Unauthorized("NO_X_API_KEY", "Send your Security Profile ID in the header x-api-key."),
        not PodcastApiEmulator.ApiKey and var key when apiKeys?.Contains(key) is false =>
            ApiError.Unauthorized("INVALID_CLIENT_ID", "The header x-api-key contains none of the emulator's keys."),
        _ => null,
    };

    private ApiError? CheckToken(RequestContext call)
    {
        if (TokenOf(call.Request) is not { } text) return NoToken(call.Request.Header("Authorization"));
        var ended = call.Faults.EndToken<ExpiredTokenFault>(() => users.EndToken(text));
        if (users.FindToken(text) is not { } token)
            return ApiError.Unauthorized("INVALID_ACCESS_TOKEN", "No user has this access token.");
        if (users.HasExpired(token))
            return ApiError.Unauthorized("INVALID_ACCESS_TOKEN", "The access token has expired.") with { IsExpected = ended };
        call.User = token.User;

        // The documentation defines no code for this.
        return token.Scopes.Contains(call.Rule!.Scope)
            ? null
            : new ApiError(
                403,
                "INSUFFICIENT_SCOPE",
                $"The access token does not allow {call.Rule.Scope}; it allows "
                    + $"{(token.Scopes.Count == 0 ? "nothing" : string.Join(", ", token.Scopes))}."
            );
    }

    private static ApiError NoToken(string? authorization) =>
        authorization is null || IsBearer(authorization)
            ? ApiError.Unauthorized("NO_ACCESS_TOKEN", "Send an access token in the header Authorization, after Bearer and a space.")
            : ApiError.Unauthorized("INVALID_AUTH_TYPE", "The header Authorization must begin with Bearer and a space.");
}
