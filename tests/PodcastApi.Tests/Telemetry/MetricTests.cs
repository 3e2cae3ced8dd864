using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Telemetry;

public sealed class MetricTests : IDisposable
{
    private const string CallDuration = "podcastapi.client.call.duration";
    private const string RateLimitWait = "podcastapi.client.rate_limit.wait.duration";

    private readonly Uri _server = new($"https://{Guid.NewGuid():N}.example/v1");
    private readonly MetricCollector _metrics;

    public MetricTests() => _metrics = new MetricCollector(_server.Host);

    public void Dispose() => _metrics.Dispose();

    [Fact]
    public async Task A_calls_duration_covers_its_attempts_and_waits()
    {
        using var harness = Over(Responses.Status(503, "7"), Responses.Show);

        await harness.CallAsync();

        var measured = _metrics.Of(CallDuration).Should().ContainSingle().Subject;
        (measured.Value, measured.Unit).Should().Be((7, "s"));
        measured.Tags.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["url.template"] = "/podcasts/shows/{id}",
            ["server.address"] = _server.Host,
            ["server.port"] = 443,
            ["http.response.status_code"] = 200,
        });
    }

    [Theory]
    [MemberData(nameof(OperationTests.Documented), MemberType = typeof(OperationTests))]
    public async Task A_metric_is_tagged_with_the_template_of_the_address_and_no_id(string operation, string method, string pathAndQuery)
    {
        using var harness = Over(Responses.Body(Repository.Example(operation + ".200")));

        await OperationTests.Call(harness.Client, operation);

        var tags = _metrics.Of(CallDuration).Should().ContainSingle().Subject.Tags;
        tags["http.request.method"].Should().Be(method);
        var template = tags["url.template"].Should().BeOfType<string>().Subject;
        template.Should().NotContain("B077DT8KHW").And.NotContain("one");
        pathAndQuery.Should().StartWith("/v1" + template.Split('{')[0]);
        tags.Should().HaveCount(5);
    }

    [Theory]
    [MemberData(nameof(ErrorTypes.Failing), MemberType = typeof(ErrorTypes))]
    public async Task A_failed_call_tells_the_type_of_its_error(string type, Func<HttpResponseMessage> response)
    {
        using var harness = Over(response);

        await harness.FailAsync();

        _metrics.Of(CallDuration).Should().ContainSingle().Which.Tags["error.type"].Should().Be(type);
    }

    [Fact]
    public async Task The_wait_for_the_rate_limit_is_measured_for_each_request()
    {
        using var harness = new RetryHarness(o => (o.BaseAddress, o.RequestsPerSecond) = (_server, 2), Responses.Show);

        await harness.CallAtAsync(0, 0.5, 1);

        _metrics.Of(RateLimitWait).Select(m => m.Value).Should().Equal(0, 0.5, 1);
        _metrics.Of(RateLimitWait).Should().OnlyContain(m => m.Unit == "s" && m.Tags["url.template"]!.Equals("/podcasts/shows/{id}"));
    }

    [Fact]
    public async Task Without_a_rate_limit_no_wait_for_it_is_measured()
    {
        using var harness = Over(Responses.Show);

        await harness.CallAsync();

        _metrics.Of(RateLimitWait).Should().BeEmpty();
    }

    private RetryHarness Over(params Func<HttpResponseMessage>[] responses) => new(o => o.BaseAddress = _server, responses);
}
