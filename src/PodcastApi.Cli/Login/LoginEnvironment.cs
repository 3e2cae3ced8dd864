namespace PodcastApi.Cli;

/// <summary>The settings of the login: of the environment alone, since an option would stand in the shell's history.</summary>
internal sealed class LoginEnvironment
{
    internal const string ClientIdVariable = "PODCASTAPI_CLIENT_ID";
    internal const string ClientSecretVariable = "PODCASTAPI_CLIENT_SECRET";
    internal const string AddressVariable = "PODCASTAPI_LOGIN_ADDRESS";

    internal required SettingValue ClientId { get; init; }

    internal required SettingValue ClientSecret { get; init; }

    /// <summary>The origin of another Login with Amazon than the real one.</summary>
    internal required SettingValue Address { get; init; }

    /// <summary>Whether the login, and what it is for, may be reached over plain http.</summary>
    internal required bool AllowsInsecureHttp { get; init; }

    internal required LoginFile File { get; init; }

    internal bool IsAnySet => ClientId.IsSet || ClientSecret.IsSet || Address.IsSet || File.IsChosen;

    /// <summary>Null when the variable is not set.</summary>
    internal LoginWithAmazonEndpoints? Endpoints => Address.Value is { } text ? LoginRegion.At(text, AllowsInsecureHttp) : null;

    /// <exception cref="UsageException">A variable is set to nothing, or to what it can't mean.</exception>
    internal static LoginEnvironment Find(bool allowInsecureHttpOption) => new()
    {
        AllowsInsecureHttp = InsecureHttp.IsAllowed(allowInsecureHttpOption),
        ClientId = SettingValue.Variable(ClientIdVariable),
        ClientSecret = SettingValue.Variable(ClientSecretVariable),
        Address = SettingValue.Variable(AddressVariable),
        File = LoginFile.Locate(),
    };
}
