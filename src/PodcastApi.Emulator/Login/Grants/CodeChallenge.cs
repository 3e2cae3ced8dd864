using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator;

/// <summary>The challenge that proves that a code is redeemed by the client that requested it (RFC 7636).</summary>
/// <param name="Value">The value in the authorize request.</param>
/// <param name="IsPlain">Whether the value is the verifier itself, which is the default if no method was sent.</param>
internal sealed partial record CodeChallenge(string Value, bool IsPlain)
{
    /// <summary>Reads the challenge; null if none was sent.</summary>
    internal static ApiError? Read(LoginForm query, out CodeChallenge? challenge)
    {
        var (value, method) = (query["code_challenge"], query["code_challenge_method"]);
        challenge = value is null ? null : new CodeChallenge(value, method is null or "plain");
        if (method is not (null or "plain" or "S256"))
            return LoginError.InvalidRequest("The code_challenge_method must be S256 or plain.");
        if (value is null)
            return method is null ? null : LoginError.InvalidRequest("The code_challenge is missing.");
        return challenge!.IsPlain || value.Length == 43
            ? Validate(value)
            : LoginError.InvalidRequest("The code_challenge is not a SHA-256 hash in base64url (43 characters).");
    }

    internal bool IsMetBy(string verifier) =>
        Validate(verifier) is null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(IsPlain ? verifier : Hash(verifier)),
            Encoding.UTF8.GetBytes(Value));

    private static ApiError? Validate(string text) =>
        Verifier().IsMatch(text)
            ? null
            : LoginError.InvalidRequest("A code verifier has 43 to 128 characters of A-Z, a-z, 0-9, \"-\", \".\", \"_\", \"~\".");

    private static string Hash(string verifier) =>
        System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    [GeneratedRegex(@"^[A-Za-z0-9\-._~]{43,128}\z")]
    private static partial Regex Verifier();
}
