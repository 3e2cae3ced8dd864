namespace PodcastApi;

/// <summary>How long an attempt may take, and which setting says so.</summary>
internal readonly struct AttemptTimeout(TimeSpan timeout, string setting)
{
    internal TimeSpan Timeout { get; } = timeout;

    internal string Setting { get; } = setting;

    /// <summary>HttpClient's own timeout ends with the headers; here it covers the body too.</summary>
    internal static AttemptTimeout Of(PodcastClientSettings settings, HttpClient client)
    {
        var infinite = System.Threading.Timeout.InfiniteTimeSpan;
        var clientIsShorter = client.Timeout != infinite && (settings.AttemptTimeout == infinite || client.Timeout < settings.AttemptTimeout);
        return clientIsShorter
            ? new AttemptTimeout(client.Timeout, "HttpClient.Timeout")
            : new AttemptTimeout(settings.AttemptTimeout, nameof(PodcastClientOptions.AttemptTimeout));
    }
}
