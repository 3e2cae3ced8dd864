using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Telemetry;

/// <summary>Failures, and what OpenTelemetry's error.type says of them.</summary>
internal static class ErrorTypes
{
    public static TheoryData<string, Func<HttpResponseMessage>> Failing => new()
    {
        { "404", Responses.Status(404) },
        { "503", Responses.Status(503) },
        { "System.Net.Http.HttpRequestException", Responses.NoConnection },
        { "System.IO.IOException", Responses.BrokenBody },
        { "timeout", () => throw new TaskCanceledException("HttpClient's", new TimeoutException()) },
        { "PodcastApi.PodcastApiException", Responses.Body("{}") },
    };
}
