using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Stores a new login.</summary>
internal sealed class LoginPersister(LoginEnvironment settings, LoginBinding place)
{
    private LoginFile File => settings.File;

    /// <summary>Checks that a login can be stored before the user logs in; otherwise it would be lost.</summary>
    internal async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var _ = await File.LockAsync(cancellationToken).ConfigureAwait(false);
        File.Read();
    }

    /// <summary>Stores the login. Can't be canceled, because the login is already valid.</summary>
    internal async Task KeepAsync(LoginTokens tokens)
    {
        using (await File.LockAsync(CancellationToken.None).ConfigureAwait(false)) File.Write(new StoredLogin(place, tokens));
        var end = tokens.ExpiresAt.ToString("u", CultureInfo.InvariantCulture);
        Console.WriteLine(tokens.RefreshToken is null
            ? $"Logged in to {place.BaseAddress} until {end}. There is no refresh token: log in again after that."
            : $"Logged in to {place.BaseAddress}. The access token expires at {end} and is refreshed automatically.");
        StandardError.Write($"The login is stored in {File.Path}, readable only by you. To remove it, run podcastapi logout.");
    }
}
