namespace PodcastApi.Smoke;

/// <summary>Recorded answers, or a real API where an address is given: so that real connections are part of the program.</summary>
internal static class Connection
{
    internal static Uri Address { get; } =
        Environment.GetEnvironmentVariable("PODCASTAPI_BASE_ADDRESS") is { Length: > 0 } address ? new Uri(address) : RecordedAnswers.Api;

    internal static HttpClient Open() =>
        new(Address == RecordedAnswers.Api ? new RecordedAnswers() : new SocketsHttpHandler { AllowAutoRedirect = false });
}
