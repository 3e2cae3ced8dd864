using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

public class RetryAfterTests
{
    private const string InSevenSeconds = "Thu, 01 Jan 2026 00:00:07 GMT";

    [Theory]
    [InlineData(429, "7")]
    [InlineData(503, "7")]
    [InlineData(500, "7")]
    [InlineData(429, InSevenSeconds)]
    [InlineData(503, InSevenSeconds)]
    public async Task The_wait_that_the_service_asks_for_overrides_the_back_off(int status, string retryAfter)
    {
        using var harness = new RetryHarness(Responses.Status(status, retryAfter), Responses.Show);

        await harness.CallAsync();

        harness.SentAt.Should().Equal(0, 7);
    }

    [Fact]
    public async Task A_wait_up_to_the_cap_is_waited()
    {
        using var harness = new RetryHarness(Responses.Status(429, "30"), Responses.Show);

        await harness.CallAsync();

        harness.SentAt.Should().Equal(0, 30);
    }

    [Theory]
    [InlineData(429, "31", 31)]
    [InlineData(503, "31", 31)]
    [InlineData(429, "86400", 86_400)]
    [InlineData(429, "2147483647", 2_147_483_647)]
    [InlineData(429, "Thu, 01 Jan 2026 01:00:00 GMT", 3600)]
    public async Task Beyond_the_cap_the_call_fails_at_once_and_tells_the_wait(int status, string retryAfter, int seconds)
    {
        using var harness = new RetryHarness(Responses.Status(status, retryAfter), Responses.Show);

        var error = await harness.FailAsync();

        (error.StatusCode, error.Attempts, error.RetryAfter).Should().Be(((HttpStatusCode)status, 1, TimeSpan.FromSeconds(seconds)));
        harness.SentAt.Should().Equal(0);
        harness.Time.Served.Should().BeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Wed, 31 Dec 2025 23:59:59 GMT")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("-Infinity")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("1e3")]
    [InlineData("+5")]
    [InlineData("0x10")]
    [InlineData("5 s")]
    public async Task A_wait_of_nothing_or_of_nonsense_leaves_the_back_off(string retryAfter)
    {
        using var harness = new RetryHarness(Responses.Status(429, retryAfter));

        await harness.FailAsync();

        harness.SentAt.Should().Equal(0, 0.5, 1.5, 3.5);
    }

    [Fact]
    public async Task A_date_is_counted_by_the_clock_on_the_wall_even_when_that_was_set_back()
    {
        using var harness = new RetryHarness(Responses.Status(503, InSevenSeconds), Responses.Show);
        harness.Time.SetBack = TimeSpan.FromSeconds(10);

        (await harness.CallAsync()).Elapsed.Should().Be(TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task A_clock_set_back_during_a_wait_makes_it_no_longer()
    {
        using var harness = new RetryHarness(Responses.Status(429, InSevenSeconds), Responses.Show);

        var calls = harness.BeginAll(2);
        await harness.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(7), times: 2);
        harness.Time.SetBack = TimeSpan.FromDays(1);
        harness.Time.Advance(TimeSpan.FromSeconds(7));

        // The second one is let go a tenth of the wait after the first.
        (await harness.Time.ServeAsync(Task.WhenAll(calls))).Select(r => r.Elapsed.TotalSeconds).Should().BeEquivalentTo([7, 7.7]);
    }

    [Fact]
    public async Task A_rejection_that_is_no_throttling_holds_back_nobody_else()
    {
        using var harness = new RetryHarness(Responses.Status(503, "7"), Responses.Show);

        var first = harness.Begin(TestContext.Current.CancellationToken);
        await harness.Begin(TestContext.Current.CancellationToken);
        harness.SentAt.Should().Equal(0, 0);

        await harness.Time.ServeAsync(first);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task A_date_is_counted_from_the_responses_own_not_from_a_clock_that_is_wrong(int minutes)
    {
        using var harness = new RetryHarness(Throttled, Responses.Show);
        harness.Time.SetBack = -TimeSpan.FromMinutes(minutes);

        await harness.CallAsync();

        harness.Time.Served.Should().Equal(TimeSpan.FromSeconds(3));

        static HttpResponseMessage Throttled()
        {
            var response = Responses.Status(429, "Thu, 01 Jan 2026 00:00:03 GMT")();
            response.Headers.Date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            return response;
        }
    }

    [Fact]
    public async Task A_bulk_under_a_wait_that_is_no_number_sends_no_more_than_under_none()
    {
        using var handler = new StubHandler(_ => Responses.Status(429, "NaN")());
        using var client = Clients.Over(handler);
        var ids = Enumerable.Range(0, 100).Select(i => $"e{i}");

        var results = new List<BatchResult<PodcastEpisode>>();
        await foreach (var result in client.GetManyEpisodesAsync(ids, cancellationToken: TestContext.Current.CancellationToken))
            results.Add(result);

        results.Should().HaveCount(100).And.OnlyContain(result => result.Exception is PodcastApiException);
        handler.Requests.Should().HaveCount(2);
    }
}
