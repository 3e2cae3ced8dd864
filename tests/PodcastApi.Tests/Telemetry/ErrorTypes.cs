using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Telemetry;

/// <summary>Failures, and what OpenTelemetry's error.type says of them.</summary>
internal static class ErrorTypes
{
    public static TheoryData<string, Func<HttpResponseMessage>> Failing => new()
    {
        { "404", Answers.Status(404) },
        { "503", Answers.Status(503) },
        { "System.Net.Http.HttpRequestException", Answers.NoConnection },
        { "System.IO.IOException", Answers.BrokenBody },
        { "timeout", () => throw new TaskCanceledException("HttpClient's", new TimeoutException()) },
        { "PodcastApi.PodcastApiException", Answers.Body("{}") },
    };
}
