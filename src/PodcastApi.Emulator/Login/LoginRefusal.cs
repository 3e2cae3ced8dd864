namespace PodcastApi.Emulator;

/// <summary>The errors of Login with Amazon. None of them repeats a value of the request: it could be a secret.</summary>
internal static class LoginRefusal
{
    internal static Refusal InvalidRequest(string message) => new(400, "invalid_request", message);

    internal static Refusal InvalidGrant(string message) => new(400, "invalid_grant", message);

    internal static Refusal InvalidScope() => new(400, "invalid_scope", "The scope is missing, or has a name that is unknown.");

    internal static Refusal InvalidClient(string message) => new(401, "invalid_client", message);

    internal static Refusal InvalidCodePair() => new(400, "invalid_code_pair", "This code pair is unknown, used or no longer good; ask for another.");
}
