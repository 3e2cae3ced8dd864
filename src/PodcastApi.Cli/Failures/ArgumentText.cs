namespace PodcastApi.Cli;

/// <summary>Translates the client's argument errors into this tool's terms.</summary>
internal static class ArgumentText
{
    internal static string Of(ArgumentException e)
    {
        var end = e.ParamName is null ? -1 : e.Message.IndexOf($" (Parameter '{e.ParamName}')", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end])
            .Replace("PodcastClientOptions.ApiKey", ConnectionSettings.ApiKeyVariable, StringComparison.Ordinal)
            .Replace("PodcastClientOptions.AccessToken", ConnectionSettings.AccessTokenVariable, StringComparison.Ordinal)
            .Replace("PodcastClientOptions.BaseAddress", "The base address", StringComparison.Ordinal)
            .Replace("LoginWithAmazonOptions.ClientId", LoginEnvironment.ClientIdVariable, StringComparison.Ordinal);
    }
}
