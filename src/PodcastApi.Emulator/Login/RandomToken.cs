using System.Security.Cryptography;

namespace PodcastApi.Emulator;

/// <summary>Texts that nobody can guess.</summary>
internal static class RandomToken
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // None that a person takes for another.
    private const string ClearLetters = "BCDFGHJKLMNPQRSTVWXZ23456789";

    /// <summary>With the bar that Amazon's tokens have, which takes escaping in a form.</summary>
    internal static string AccessToken() => "Atza|" + Text(64);

    internal static string RefreshToken() => "Atzr|" + Text(64);

    internal static string Code() => "AN" + Text(30);

    internal static string Page() => Text(40);

    internal static string DeviceCode() => Text(40);

    internal static string UserCode() => RandomNumberGenerator.GetString(ClearLetters, 6);

    private static string Text(int length) => RandomNumberGenerator.GetString(Letters, length);
}
