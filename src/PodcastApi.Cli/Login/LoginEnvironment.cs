namespace PodcastApi.Cli;

/// <summary>Login settings. Read only from the environment, because options end up in the shell's history.</summary>
internal sealed class LoginEnvironment
{
    internal const string ClientIdVariable = "PODCASTAPI_CLIENT_ID";
    internal const string ClientSecretVariable = "PODCASTAPI_CLIENT_SECRET";
    internal const string AddressVariable = "PODCASTAPI_LOGIN_ADDRESS";

    internal required SettingValue ClientId { get; init; }

    internal required SettingValue ClientSecret { get; init; }

    /// <summary>The origin of a server that replaces Login with Amazon, such as the emulator.</summary>
    internal required SettingValue Address { get; init; }

    /// <summary>Whether plain http is allowed for the login and the API.</summary>
    internal required bool AllowsInsecureHttp { get; init; }

    internal required LoginFile File { get; init; }

    internal bool IsAnySet => ClientId.IsSet || ClientSecret.IsSet || Address.IsSet || File.IsChosen;

    /// <summary>Null when the variable is not set.</summary>
    internal LoginWithAmazonEndpoints? Endpoints => Address.Value is { } text ? LoginRegion.At(text, AllowsInsecureHttp) : null;

    /// <exception cref="UsageException">A variable is empty or invalid.</exception>
    internal static LoginEnvironment Find(bool allowInsecureHttpOption) => new()
    {
        AllowsInsecureHttp = InsecureHttp.IsAllowed(allowInsecureHttpOption),
        ClientId = SettingValue.Variable(ClientIdVariable),
        ClientSecret = SettingValue.Variable(ClientSecretVariable),
        Address = SettingValue.Variable(AddressVariable),
        File = LoginFile.Locate(),
    };
}
