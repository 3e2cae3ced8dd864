using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Where a new login ends up.</summary>
internal sealed class LoginPersister(LoginEnvironment settings, LoginBinding place)
{
    private LoginFile File => settings.File;

    /// <summary>Before anybody logs in: a login that can't be kept is lost.</summary>
    internal async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var _ = await File.LockAsync(cancellationToken).ConfigureAwait(false);
        File.Read();
    }

    /// <summary>Ends with no token: the login counts from when Amazon gave it.</summary>
    internal async Task KeepAsync(LoginTokens tokens)
    {
        using (await File.LockAsync(CancellationToken.None).ConfigureAwait(false)) File.Write(new StoredLogin(place, tokens));
        var end = tokens.ExpiresAt.ToString("u", CultureInfo.InvariantCulture);
        Console.WriteLine(tokens.RefreshToken is null
            ? $"Logged in until {end}, for {place.BaseAddress}. There is no refresh token: log in again then."
            : $"Logged in, for {place.BaseAddress}. The access token lasts until {end}, and is refreshed by itself.");
        StandardError.Write($"The login is in {File.Path}, for you alone. podcastapi logout removes it.");
    }
}
