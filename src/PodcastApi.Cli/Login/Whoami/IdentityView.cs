using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Writes an identity as text, one line per setting.</summary>
internal static class IdentityView
{
    internal static async Task WriteAsync(Identity identity)
    {
        var screen = new ConsoleWriter();
        if (identity.IsEmulated) Write(screen, "API", $"the emulator built into the tool ({SettingValue.Default}: nothing is set)");
        else WriteAll(screen, identity);
        await screen.FlushAsync().ConfigureAwait(false);
    }

    private static void WriteAll(ConsoleWriter screen, Identity identity)
    {
        Write(screen, "Account", Identity.NoAccount);
        Write(screen, "API", Sourced(identity.BaseAddress.Value, identity.BaseAddress));
        Write(screen, "API key", Sourced(Identity.Mask(identity.ApiKey), identity.ApiKey));
        Write(screen, "Access token", Sourced(Identity.Mask(identity.AccessToken), identity.AccessToken));
        Write(screen, "Client", Sourced(identity.ClientId.Value, identity.ClientId));
        Write(screen, "Client secret", Sourced(Identity.Mask(identity.ClientSecret), identity.ClientSecret));
        if (identity.Login is { } login)
            WriteLogin(screen, identity, login);
        else
            Write(
                screen,
                "Stored login",
                identity.AccessToken.IsSet
                    ? $"not used: {identity.AccessToken} is set; its scopes and expiration are unknown"
                    : $"none in {identity.LoginFile}");
    }

    private static void WriteLogin(ConsoleWriter screen, Identity identity, StoredLogin login)
    {
        Write(screen, "Stored login", identity.LoginFile);
        Write(screen, "Login at", identity.LoginAt!);
        Write(screen, "Scopes", string.Join(' ', login.Tokens.Scopes));
        var end = login.Tokens.ExpiresAt.ToString("u", CultureInfo.InvariantCulture);
        Write(screen, identity.IsExpired ? "Expired" : "Expires", $"{end}, {After(identity)}");
    }

    private static string After(Identity identity) =>
        !identity.IsRefreshable ? "not refreshable: log in again after that"
        : identity.ClientSecret.IsSet ? "refreshed automatically" : $"not refreshable without {identity.ClientSecret}";

    private static string Sourced(string? value, SettingValue setting) => value is null ? $"missing ({setting})" : $"{value} ({setting})";

    private static void Write(ConsoleWriter screen, string name, string value) => screen.WriteLine($"{name,-15}{TerminalText.Line(value)}");
}
