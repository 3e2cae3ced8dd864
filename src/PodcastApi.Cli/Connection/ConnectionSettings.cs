namespace PodcastApi.Cli;

/// <summary>Connection settings and their sources.</summary>
/// <remarks>Secrets come only from the environment or the stored login, because others can read a command line.</remarks>
internal sealed class ConnectionSettings
{
    internal const string BaseAddressVariable = "PODCASTAPI_BASE_ADDRESS";
    internal const string ApiKeyVariable = "PODCASTAPI_API_KEY";
    internal const string AccessTokenVariable = "PODCASTAPI_ACCESS_TOKEN";

    /// <summary>The base address. When not set, that of the stored login is used, whose token is only valid there.</summary>
    internal required SettingValue BaseAddress { get; init; }

    /// <summary>Whether plain http addresses are allowed.</summary>
    internal bool AllowsInsecureHttp => LoginSettings.AllowsInsecureHttp;

    /// <summary>The Security Profile ID.</summary>
    internal required SettingValue ApiKey { get; init; }

    /// <summary>The Login with Amazon access token. When set, the stored login is not read.</summary>
    internal required SettingValue AccessToken { get; init; }

    internal required LoginEnvironment LoginSettings { get; init; }

    internal StoredLogin? Login { get; init; }

    /// <summary>True only when nothing is set or stored: incomplete settings must not fall back to the emulator.</summary>
    internal bool IsEmulated =>
        !BaseAddress.IsSet && !ApiKey.IsSet && !AccessToken.IsSet && Login is null && !LoginSettings.IsAnySet;

    /// <exception cref="UsageException">A variable is empty.</exception>
    /// <exception cref="ToolException">The stored login can't be read.</exception>
    internal static ConnectionSettings Find(string? baseAddressOption, bool allowInsecureHttpOption)
    {
        var (key, token, login) = (
            SettingValue.Variable(ApiKeyVariable),
            SettingValue.Variable(AccessTokenVariable),
            LoginEnvironment.Find(allowInsecureHttpOption));
        return new ConnectionSettings
        {
            BaseAddress = Cli.BaseAddress.Find(baseAddressOption),
            ApiKey = key,
            AccessToken = token,
            LoginSettings = login,
            Login = token.IsSet ? null : login.File.Read(),
        };
    }

    /// <summary>Validates the settings and returns the base address.</summary>
    /// <exception cref="UsageException">A setting is missing, or does not match the stored login.</exception>
    internal Uri Check()
    {
        // First, so that an invalid address is reported before missing settings.
        var address = BaseAddress.Value is { } text ? Cli.BaseAddress.Parse(text, AllowsInsecureHttp) : null;
        var token = AccessToken.Or(Login?.Tokens.AccessToken, SettingValue.StoredLogin);
        if (!ApiKey.IsSet || !token.IsSet) throw Missing(token.IsSet);
        Login?.Place.Check(address, LoginSettings);
        return address ?? Login?.Place.BaseAddress ?? Cli.BaseAddress.Default;
    }

    private UsageException Missing(bool hasToken)
    {
        if (Login is not null)
            return new UsageException(
                $"Missing: {ApiKeyVariable}. Set it in the environment to use the stored login, or remove the login with podcastapi logout."
            );
        const string Emulator = "to use the emulator, set nothing and pass no base address.";
        if (hasToken) return new UsageException($"Missing: {ApiKeyVariable}. Set it in the environment; {Emulator}");
        return ApiKey.IsSet
            ? new UsageException($"Missing: {AccessTokenVariable}. Log in with podcastapi login, or set it in the environment; {Emulator}")
            : new UsageException(
                $"Missing: {ApiKeyVariable} and {AccessTokenVariable}. Set both in the environment, or set the first and log in with "
                    + $"podcastapi login; {Emulator}"
            );
    }
}
