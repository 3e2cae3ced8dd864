using System.Security.Cryptography;

namespace PodcastApi.Emulator;

/// <summary>Creates cryptographically random tokens and codes.</summary>
internal static class RandomToken
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // Excludes letters that are easily confused.
    private const string ClearLetters = "BCDFGHJKLMNPQRSTVWXZ23456789";

    /// <summary>Creates an access token. Like Amazon's, it contains a bar, which must be escaped in forms.</summary>
    internal static string AccessToken() => "Atza|" + Text(64);

    internal static string RefreshToken() => "Atzr|" + Text(64);

    internal static string Code() => "AN" + Text(30);

    internal static string Page() => Text(40);

    internal static string DeviceCode() => Text(40);

    internal static string UserCode() => RandomNumberGenerator.GetString(ClearLetters, 6);

    private static string Text(int length) => RandomNumberGenerator.GetString(Letters, length);
}
