namespace PodcastApi.Cli;

/// <summary>What is set, and where: secrets in the environment alone, for others can read a command line, or in the stored login.</summary>
internal sealed class ConnectionSettings
{
    internal const string BaseAddressVariable = "PODCASTAPI_BASE_ADDRESS";
    internal const string ApiKeyVariable = "PODCASTAPI_API_KEY";
    internal const string AccessTokenVariable = "PODCASTAPI_ACCESS_TOKEN";

    /// <summary>Where the API is. Unless set, that of the stored login, whose token is for no other.</summary>
    internal required SettingValue BaseAddress { get; init; }

    /// <summary>Whether that may be an address of plain http.</summary>
    internal bool AllowsInsecureHttp => LoginSettings.AllowsInsecureHttp;

    /// <summary>The Security Profile ID.</summary>
    internal required SettingValue ApiKey { get; init; }

    /// <summary>Of Login with Amazon. When it is set, the stored login is not even read.</summary>
    internal required SettingValue AccessToken { get; init; }

    internal required LoginEnvironment LoginSettings { get; init; }

    internal StoredLogin? Login { get; init; }

    /// <summary>Nothing at all is set or stored, and only then: half a setting must not end up at the emulator.</summary>
    internal bool IsEmulated =>
        !BaseAddress.IsSet && !ApiKey.IsSet && !AccessToken.IsSet && Login is null && !LoginSettings.IsAnySet;

    /// <exception cref="UsageException">A variable is set to nothing.</exception>
    /// <exception cref="ToolException">The stored login can't be read.</exception>
    internal static ConnectionSettings Find(string? baseAddressOption, bool allowInsecureHttpOption)
    {
        var (key, token, login) = (SettingValue.Variable(ApiKeyVariable), SettingValue.Variable(AccessTokenVariable), LoginEnvironment.Find(allowInsecureHttpOption));
        return new ConnectionSettings
        {
            BaseAddress = Cli.BaseAddress.Find(baseAddressOption),
            ApiKey = key,
            AccessToken = token,
            LoginSettings = login,
            Login = token.IsSet ? null : login.File.Read(),
        };
    }

    /// <summary>Gives the address that the credentials go to.</summary>
    /// <exception cref="UsageException">Something is missing, or the stored login is for something else.</exception>
    internal Uri Check()
    {
        // First: who gives an address that is none hears of that, and not of what it would need.
        var address = BaseAddress.Value is { } text ? Cli.BaseAddress.Parse(text, AllowsInsecureHttp) : null;
        var token = AccessToken.Or(Login?.Tokens.AccessToken, SettingValue.StoredLogin);
        if (!ApiKey.IsSet || !token.IsSet) throw Missing(token.IsSet);
        Login?.Place.Check(address, LoginSettings);
        return address ?? Login?.Place.BaseAddress ?? Cli.BaseAddress.Default;
    }

    private UsageException Missing(bool hasToken)
    {
        if (Login is not null) return new UsageException($"Missing: {ApiKeyVariable}. Set it in the environment to go with the stored login, or remove that with podcastapi logout.");
        const string Emulator = "for the emulator, set nothing and give no base address.";
        if (hasToken) return new UsageException($"Missing: {ApiKeyVariable}. Set it in the environment; {Emulator}");
        return ApiKey.IsSet
            ? new UsageException($"Missing: {AccessTokenVariable}. Log in with podcastapi login, or set it in the environment; {Emulator}")
            : new UsageException($"Missing: {ApiKeyVariable} and {AccessTokenVariable}. Set both in the environment, or the first and log in with podcastapi login; {Emulator}");
    }
}
