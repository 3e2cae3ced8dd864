namespace PodcastApi.Cli;

/// <summary>The settings that commands use. The API can't tell them; they are read on this machine.</summary>
internal sealed class Identity
{
    /// <summary>The account is unknown: no documented response of Login with Amazon or the API names it.</summary>
    internal const string NoAccount = "unknown: neither Login with Amazon nor the API returns it";

    private const int ShownCharacters = 4;
    private const int LeastHidden = 16;

    private readonly ConnectionSettings _settings;

    internal Identity(ConnectionSettings settings)
    {
        _settings = settings;
        var login = settings.Login;
        BaseAddress = settings
            .BaseAddress.Or(login?.Place.BaseAddress.AbsoluteUri, SettingValue.StoredLogin)
            .Or(Cli.BaseAddress.Default.AbsoluteUri, SettingValue.Default);
        AccessToken = settings.AccessToken.Or(login?.Tokens.AccessToken, SettingValue.StoredLogin);
        ClientId = settings.LoginSettings.ClientId.Or(login?.Place.ClientId, SettingValue.StoredLogin);
    }

    internal bool IsEmulated => _settings.IsEmulated;

    internal SettingValue BaseAddress { get; }

    internal SettingValue ApiKey => _settings.ApiKey;

    internal SettingValue AccessToken { get; }

    internal SettingValue ClientId { get; }

    internal SettingValue ClientSecret => _settings.LoginSettings.ClientSecret;

    internal string LoginFile => _settings.LoginSettings.File.Path;

    internal StoredLogin? Login => _settings.Login;

    /// <summary>The name of the region, or the origin of another login server.</summary>
    internal string? LoginAt =>
        Login is { } login ? LoginRegion.NameOf(login.Place.Token) ?? login.Place.Token.GetLeftPart(UriPartial.Authority) : null;

    internal bool IsExpired => Login?.Tokens.ExpiresAt <= TimeProvider.System.GetUtcNow();

    internal bool IsRefreshable => Login?.Tokens.RefreshToken is not null;

    /// <summary>Masks a secret, except for the last characters that help to identify it.</summary>
    internal static string? Mask(SettingValue secret) =>
        secret.Value is not { } value ? null : "****" + (value.Length < LeastHidden + ShownCharacters ? "" : value[^ShownCharacters..]);
}
