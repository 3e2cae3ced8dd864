using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Tests.DependencyInjection;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Telemetry;

public sealed class LogTests : IDisposable
{
    private readonly LogCollector _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Attempts_are_logged_at_Debug_and_retries_at_Warning()
    {
        using var harness = Over(Responses.Status(503), Responses.NoConnection, Responses.Show);

        await harness.CallAsync();

        _log.Lines.Select(l => $"{l.Category} {l.Level}: {l.Message}")
            .Should()
            .Equal(
                "PodcastApi Debug: getPodcastShow: attempt 1 ended with 503.",
                "PodcastApi Warning: getPodcastShow: attempt 1 failed; retrying in 0.5 s (retry 1 of 3). "
                    + "HTTP 503 (ServiceUnavailable) from getPodcastShow: C: M",
                "PodcastApi Debug: getPodcastShow: attempt 2 ended with HttpRequestException.",
                "PodcastApi Warning: getPodcastShow: attempt 2 failed; retrying in 1 s (retry 2 of 3). "
                    + "No response to getPodcastShow: the connection failed (rejected).",
                "PodcastApi Debug: getPodcastShow: attempt 3 ended with 200.");
    }

    [Fact]
    public async Task A_failure_that_is_not_repeated_is_thrown_and_not_logged_as_a_warning()
    {
        using var harness = Over(Responses.Status(404));

        await harness.FailAsync();

        _log.Lines.Should().ContainSingle().Which.Level.Should().Be(LogLevel.Debug);
    }

    [Fact]
    public async Task An_odd_field_is_logged_by_its_path_and_without_its_value()
    {
        using var harness = Over(
            Responses.Body(
                """{"data":{"podcastShow":{"id":"x","title":{"surprise":"my value"}"""
                    + ""","episodes":{"edges":[{"node":{"id":"e","duration":"soon"} }]} }}}"""));

        await harness.CallAsync();

        var odd = _log.Lines.Where(l => l.Level == LogLevel.Warning).ToList();
        odd.Select(l => l.Message)
            .Should()
            .Equal(
                "getPodcastShow: the value at data.podcastShow.title does not fit its type; its JSON is in AdditionalProperties.",
                "getPodcastShow: the value at data.podcastShow.episodes.edges[0].node.duration does not fit its type; its JSON is in "
                    + "AdditionalProperties.");
        odd.Should().OnlyContain(l => !l.Fields.Contains("surprise") && !l.Fields.Contains("my value") && !l.Fields.Contains("soon"));
    }

    [Fact]
    public async Task The_logger_comes_from_the_container()
    {
        using var handler = new StubHandler(_ => Responses.Show());
        await using var services = Container.With(s =>
        {
            s.AddLogging(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(_log));
            s.AddPodcastApi(o => (o.ApiKey, o.AccessToken) = ("key", "token")).EndingAt(handler);
        });

        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        _log.Lines.Should()
            .ContainSingle(l => l.Category == "PodcastApi")
            .Which.Message.Should()
            .Be("getPodcastShow: attempt 1 ended with 200.");
    }

    private RetryHarness Over(params Func<HttpResponseMessage>[] responses) => new(o => o.LoggerFactory = _log.Factory(), responses);
}
