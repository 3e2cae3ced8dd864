namespace PodcastApi.Cli;

/// <summary>Translates login errors into this tool's terms.</summary>
internal static class LoginText
{
    internal static string Of(LoginException e)
    {
        var text = e
            .Message.Replace(
                "ClientId and ClientSecret",
                $"{LoginEnvironment.ClientIdVariable} and {LoginEnvironment.ClientSecretVariable}",
                StringComparison.Ordinal)
            .Replace("log in again", "log in again with podcastapi login", StringComparison.Ordinal);
        return e is { StatusCode: null, Code: null, IsTransient: true } ? text + " Check the network and try again." : text;
    }
}
