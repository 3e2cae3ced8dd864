namespace PodcastApi;

/// <summary>How long an attempt may take, and which setting says so.</summary>
internal readonly struct AttemptLimit(TimeSpan timeout, string setting)
{
    internal TimeSpan Timeout { get; } = timeout;

    internal string Setting { get; } = setting;

    /// <summary>HttpClient's own timeout ends with the headers; here it covers the body too.</summary>
    internal static AttemptLimit Of(ClientSettings settings, HttpClient client)
    {
        var infinite = System.Threading.Timeout.InfiniteTimeSpan;
        var clientIsShorter = client.Timeout != infinite && (settings.AttemptTimeout == infinite || client.Timeout < settings.AttemptTimeout);
        return clientIsShorter
            ? new AttemptLimit(client.Timeout, "HttpClient.Timeout")
            : new AttemptLimit(settings.AttemptTimeout, nameof(PodcastClientOptions.AttemptTimeout));
    }
}
