namespace PodcastApi.Emulator;

/// <summary>The errors of Login with Amazon. They never contain a value of the request, which could be a secret.</summary>
internal static class LoginError
{
    internal static ApiError InvalidRequest(string message) => new(400, "invalid_request", message);

    internal static ApiError InvalidGrant(string message) => new(400, "invalid_grant", message);

    internal static ApiError InvalidScope() => new(400, "invalid_scope", "The scope is missing or contains an unknown name.");

    internal static ApiError InvalidClient(string message) => new(401, "invalid_client", message);

    internal static ApiError InvalidCodePair() =>
        new(400, "invalid_code_pair", "This code pair is unknown, used or expired; request another.");
}
