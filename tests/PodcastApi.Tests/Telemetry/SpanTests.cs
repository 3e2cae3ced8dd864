using System.Diagnostics;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Telemetry;

public sealed class SpanTests : IDisposable
{
    private readonly TraceCollector _traces = new();

    public void Dispose() => _traces.Dispose();

    [Fact]
    public async Task A_call_is_a_span_named_and_tagged_by_OpenTelemetrys_conventions()
    {
        using var harness = new RetryHarness(o => o.BaseAddress = new Uri("https://api.example:8443/v1"), Responses.Show);

        await harness.Begin(TestContext.Current.CancellationToken);

        var span = _traces.Calls.Should().ContainSingle().Subject;
        span.DisplayName.Should().Be("GET /podcasts/shows/{id}");
        (span.Kind, span.Status, span.ParentSpanId).Should().Be((ActivityKind.Client, ActivityStatusCode.Unset, _traces.Root.SpanId));
        Tags(span)
            .Should()
            .Equal(
                "http.request.method=GET",
                "http.response.status_code=200",
                "server.address=api.example",
                "server.port=8443",
                "url.template=/podcasts/shows/{id}");
    }

    [Theory]
    [MemberData(nameof(OperationTests.Documented), MemberType = typeof(OperationTests))]
    public async Task No_id_stands_in_a_span(string operation, string method, string pathAndQuery)
    {
        using var harness = new RetryHarness(Responses.Body(Repository.Example(operation + ".200")));

        await OperationTests.Call(harness.Client, operation);

        var text = TraceCollector.Text(_traces.Calls.Should().ContainSingle().Subject);
        text.Should().StartWith(method + " /").And.NotContain("B077DT8KHW").And.NotContain("one").And.NotContain(pathAndQuery);
    }

    [Fact]
    public async Task Each_attempt_is_an_event()
    {
        using var harness = new RetryHarness(Responses.Status(503), Responses.NoConnection, Responses.Show);

        await harness.CallAsync();

        var span = _traces.Calls.Should().ContainSingle().Subject;
        span.Events.Select(e => e.Name + ": " + string.Join(", ", e.Tags.Select(t => $"{t.Key}={t.Value}"))).Should().Equal(
            "attempt: podcastapi.attempt=1, podcastapi.outcome=503",
            "attempt: podcastapi.attempt=2, podcastapi.outcome=HttpRequestException",
            "attempt: podcastapi.attempt=3, podcastapi.outcome=200");
        Tags(span).Should().Contain("http.request.resend_count=2").And.NotContain(tag => tag.StartsWith("error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_response_that_is_not_taken_is_an_event_too()
    {
        using var large = new RetryHarness(o => o.MaxResponseBytes = 10, Responses.Show);
        using var foreign = new RetryHarness(Responses.FromElsewhere);

        await large.FailAsync();
        await foreign.FailAsync();

        _traces
            .Calls.Select(span => span.Events.Should().ContainSingle().Subject.Tags.Last().Value)
            .Should()
            .Equal("200", "PodcastApiException");
    }

    [Theory]
    [MemberData(nameof(ErrorTypes.Failing), MemberType = typeof(ErrorTypes))]
    public async Task A_failed_call_tells_the_type_of_its_error(string type, Func<HttpResponseMessage> response)
    {
        using var harness = new RetryHarness(o => o.MaxRetries = 0, response);

        var error = await harness.FailAsync();

        var span = _traces.Calls.Should().ContainSingle().Subject;
        (span.Status, span.StatusDescription).Should().Be((ActivityStatusCode.Error, error.Message));
        Tags(span).Should().Contain("error.type=" + type);
        Tags(span)
            .Any(tag => tag.StartsWith("http.response.status_code", StringComparison.Ordinal))
            .Should()
            .Be(error.StatusCode is not null);
    }

    [Fact]
    public async Task A_cancelled_call_and_a_wrong_token_provider_are_told_by_their_exceptions()
    {
        using var harness = new RetryHarness(Responses.Show);
        using var tokenless = new RetryHarness(
            o => (o.AccessToken, o.AccessTokenProvider) = (null, new Authentication.RecordingTokenProvider("")),
            Responses.Show);

        await harness.Awaiting(b => b.Begin(new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
        await tokenless.Awaiting(b => b.Begin()).Should().ThrowAsync<InvalidOperationException>();

        _traces
            .Calls.Select(span => span.GetTagItem("error.type"))
            .Should()
            .Equal("System.OperationCanceledException", "System.InvalidOperationException");
    }

    private static IEnumerable<string> Tags(Activity span) =>
        span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
}
