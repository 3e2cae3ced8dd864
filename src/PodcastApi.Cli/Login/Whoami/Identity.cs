namespace PodcastApi.Cli;

/// <summary>As whom, and where, commands act. The API has no response to that: this is what is known on this machine.</summary>
internal sealed class Identity
{
    /// <summary>Whose login it is can be told by nothing there is: the documented responses of the login and of the API name no account.</summary>
    internal const string NoAccount = "not known: neither Login with Amazon's responses nor the API name it";

    private const int ShownCharacters = 4;
    private const int LeastHidden = 16;

    private readonly ConnectionSettings _settings;

    internal Identity(ConnectionSettings settings)
    {
        _settings = settings;
        var login = settings.Login;
        BaseAddress = settings.BaseAddress.Or(login?.Place.BaseAddress.AbsoluteUri, SettingValue.StoredLogin).Or(Cli.BaseAddress.Default.AbsoluteUri, SettingValue.Default);
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

    /// <summary>A region's name, or an address.</summary>
    internal string? LoginAt => Login is { } login ? LoginRegion.NameOf(login.Place.Token) ?? login.Place.Token.GetLeftPart(UriPartial.Authority) : null;

    internal bool IsExpired => Login?.Tokens.ExpiresAt <= TimeProvider.System.GetUtcNow();

    internal bool IsRefreshable => Login?.Tokens.RefreshToken is not null;

    /// <summary>Enough to tell two apart, and too little to use.</summary>
    internal static string? Mask(SettingValue secret) =>
        secret.Value is not { } value ? null : "****" + (value.Length < LeastHidden + ShownCharacters ? "" : value[^ShownCharacters..]);
}
