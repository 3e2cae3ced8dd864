namespace PodcastApi.Smoke;

/// <summary>Recorded responses, or a real API where an address is given: so that real connections are part of the program.</summary>
internal static class Connection
{
    internal static Uri Address { get; } =
        Environment.GetEnvironmentVariable("PODCASTAPI_BASE_ADDRESS") is { Length: > 0 } address ? new Uri(address) : RecordedResponses.Api;

    internal static HttpClient Open() =>
        new(Address == RecordedResponses.Api ? new RecordedResponses() : new SocketsHttpHandler { AllowAutoRedirect = false });
}
