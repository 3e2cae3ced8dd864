using System.Security.Cryptography;
using System.Text;

namespace PodcastApi;

/// <summary>Creates the values for Proof Key for Code Exchange (RFC 7636) and other unguessable values.</summary>
internal static class Pkce
{
    // 256 bits are 43 characters, which is also the minimum length of a verifier.
    private const int Bytes = 32;

    internal static void Fill(byte[] bytes)
    {
        using var generator = RandomNumberGenerator.Create();
        generator.GetBytes(bytes);
    }

    /// <summary>Creates a verifier or a state.</summary>
    internal static string Secret(Action<byte[]> randomness)
    {
        var bytes = new byte[Bytes];
        randomness(bytes);
        return Base64Url(bytes);
    }

    /// <summary>
    /// Returns the challenge for <c>code_challenge_method=S256</c>. Without that parameter Amazon treats the challenge as the verifier
    /// itself.
    /// </summary>
    internal static string Challenge(string verifier)
    {
        var bytes = Encoding.ASCII.GetBytes(verifier);
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return Base64Url(sha.ComputeHash(bytes));
#else
        return Base64Url(SHA256.HashData(bytes));
#endif
    }

    /// <summary>Compares in constant time: a shorter time would reveal how much of a guess is correct.</summary>
    internal static bool AreEqual(string one, string other)
    {
        var (left, right) = (Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
#if NETSTANDARD2_0
        if (left.Length != right.Length) return false;
        var differences = 0;
        for (var i = 0; i < left.Length; i++) differences |= left[i] ^ right[i];
        return differences == 0;
#else
        return CryptographicOperations.FixedTimeEquals(left, right);
#endif
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
