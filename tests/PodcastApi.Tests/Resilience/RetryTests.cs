using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

public class RetryTests
{
    private static readonly Dictionary<string, Func<HttpResponseMessage>> Failures = new()
    {
        ["no connection"] = Responses.NoConnection,
        ["a body that broke off"] = Responses.BrokenBody,
        ["JSON that is cut"] = Responses.Body("""{"data":{"podcastShow":{"id":"x","""),
        ["a handler gave up"] = () => throw new OperationCanceledException("given up"),
        ["an object without the one named"] = Responses.Body("""{"data":{"podcastEpisode":{"id":"x"}}}"""),
        ["nothing"] = Responses.Body(""),
        ["too much"] = Responses.Body(new string(' ', 20_000)),
        ["a response from elsewhere"] = Responses.FromElsewhere,
    };

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_that_may_pass_is_repeated(int status)
    {
        using var harness = new RetryHarness(Responses.Status(status), Responses.Show);

        var response = await harness.CallAsync();

        response.Attempts.Should().Be(2);
        response.Elapsed.Should().Be(TimeSpan.FromSeconds(0.5));
        harness.SentAt.Should().Equal(0, 0.5);
    }

    [Theory]
    [InlineData("no connection")]
    [InlineData("a body that broke off")]
    [InlineData("JSON that is cut")]
    [InlineData("a handler gave up")]
    public async Task A_failure_that_may_pass_is_repeated(string failure)
    {
        using var harness = new RetryHarness(Failures[failure], Responses.Show);

        (await harness.CallAsync()).Attempts.Should().Be(2);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task Any_other_status_is_not_repeated(int status)
    {
        using var harness = new RetryHarness(Responses.Status(status), Responses.Show);

        var error = await harness.FailAsync();

        (error.StatusCode, error.Attempts).Should().Be(((HttpStatusCode)status, 1));
        harness.SentAt.Should().Equal(0);
    }

    [Theory]
    [InlineData("an object without the one named")]
    [InlineData("nothing")]
    [InlineData("too much")]
    [InlineData("a response from elsewhere")]
    public async Task An_response_that_will_not_change_is_not_repeated(string response)
    {
        using var harness = new RetryHarness(o => o.MaxResponseBytes = 10_000, Failures[response], Responses.Show);

        (await harness.FailAsync()).Attempts.Should().Be(1);
        harness.SentAt.Should().Equal(0);
    }

    [Fact]
    public async Task An_attempt_that_took_too_long_is_repeated()
    {
        var (time, sent) = (new FakeTimeProvider(), 0);
        using var handler = new StubHandler(
            async (_, token) =>
            {
                if (sent++ == 0)
                    await Task.Delay(Timeout.InfiniteTimeSpan, time, token);
                return Responses.Show();
            }
        );
        using var client = Clients.Over(
            handler,
            o => (o.TimeProvider, o.AttemptTimeout, o.RetryBaseDelay, o.MaxRetries) = (time, TimeSpan.FromSeconds(7), TimeSpan.Zero, 1));

        var calling = client.WithResponse.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(7));

        (await calling).Attempts.Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(OperationTests.Documented), MemberType = typeof(OperationTests))]
    public async Task Every_operation_is_repeated(string operation, string method, string pathAndQuery)
    {
        using var harness = new RetryHarness(
            Responses.Status(503),
            Responses.NoConnection,
            Responses.Status(429),
            Responses.Body(Repository.Example(operation + ".200")));

        await harness.Time.ServeAsync(OperationTests.Call(harness.Client, operation));

        harness.Handler.Requests.Should().HaveCount(4).And.OnlyContain(r => r.Method == method && r.PathAndQuery == pathAndQuery);
    }

    [Fact]
    public async Task After_the_last_attempt_the_last_failure_is_thrown_as_it_is()
    {
        using var harness = new RetryHarness(Responses.Status(500), Responses.Status(502), Responses.Status(504), Responses.Status(503));

        var error = await harness.FailAsync();

        (error.StatusCode, error.Attempts, error.InnerException).Should().Be((HttpStatusCode.ServiceUnavailable, 4, null));
        error.Message.Should().Be("HTTP 503 (ServiceUnavailable) from getPodcastShow: C: M");
        harness.SentAt.Should().Equal(0, 0.5, 1.5, 3.5);
    }

    [Fact]
    public async Task After_the_last_attempt_the_inner_exception_is_kept()
    {
        using var harness = new RetryHarness(Responses.Status(500), Responses.NoConnection);

        var error = await harness.FailAsync();

        (error.StatusCode, error.Attempts).Should().Be((null, 4));
        error.InnerException.Should().BeOfType<HttpRequestException>().Which.Message.Should().Be("rejected");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task As_many_retries_as_the_setting_says(int retries)
    {
        using var harness = new RetryHarness(o => (o.MaxRetries, o.RetryBaseDelay) = (retries, TimeSpan.Zero), Responses.Status(500));

        (await harness.FailAsync()).Attempts.Should().Be(retries + 1);
        harness.SentAt.Should().HaveCount(retries + 1);
    }
}
