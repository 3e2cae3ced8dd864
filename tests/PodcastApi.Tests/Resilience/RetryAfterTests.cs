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
        using var bench = new Bench(Answers.Status(status, retryAfter), Answers.Show);

        await bench.CallAsync();

        bench.SentAt.Should().Equal(0, 7);
    }

    [Fact]
    public async Task A_wait_up_to_the_cap_is_waited()
    {
        using var bench = new Bench(Answers.Status(429, "30"), Answers.Show);

        await bench.CallAsync();

        bench.SentAt.Should().Equal(0, 30);
    }

    [Theory]
    [InlineData(429, "31", 31)]
    [InlineData(503, "31", 31)]
    [InlineData(429, "86400", 86_400)]
    [InlineData(429, "2147483647", 2_147_483_647)]
    [InlineData(429, "Thu, 01 Jan 2026 01:00:00 GMT", 3600)]
    public async Task Beyond_the_cap_the_call_fails_at_once_and_tells_the_wait(int status, string retryAfter, int seconds)
    {
        using var bench = new Bench(Answers.Status(status, retryAfter), Answers.Show);

        var error = await bench.FailAsync();

        (error.StatusCode, error.Attempts, error.RetryAfter).Should().Be(((HttpStatusCode)status, 1, TimeSpan.FromSeconds(seconds)));
        bench.SentAt.Should().Equal(0);
        bench.Time.Served.Should().BeEmpty();
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
        using var bench = new Bench(Answers.Status(429, retryAfter));

        await bench.FailAsync();

        bench.SentAt.Should().Equal(0, 0.5, 1.5, 3.5);
    }

    [Fact]
    public async Task A_date_is_counted_by_the_clock_on_the_wall_even_when_that_was_set_back()
    {
        using var bench = new Bench(Answers.Status(503, InSevenSeconds), Answers.Show);
        bench.Time.SetBack = TimeSpan.FromSeconds(10);

        (await bench.CallAsync()).Elapsed.Should().Be(TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task A_clock_set_back_during_a_wait_makes_it_no_longer()
    {
        using var bench = new Bench(Answers.Status(429, InSevenSeconds), Answers.Show);

        var calls = bench.BeginAll(2);
        await bench.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(7), times: 2);
        bench.Time.SetBack = TimeSpan.FromDays(1);
        bench.Time.Advance(TimeSpan.FromSeconds(7));

        // The second one is let go a tenth of the wait after the first.
        (await bench.Time.ServeAsync(Task.WhenAll(calls))).Select(r => r.Elapsed.TotalSeconds).Should().BeEquivalentTo([7, 7.7]);
    }

    [Fact]
    public async Task A_refusal_that_is_no_throttling_holds_back_nobody_else()
    {
        using var bench = new Bench(Answers.Status(503, "7"), Answers.Show);

        var first = bench.Begin(TestContext.Current.CancellationToken);
        await bench.Begin(TestContext.Current.CancellationToken);
        bench.SentAt.Should().Equal(0, 0);

        await bench.Time.ServeAsync(first);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task A_date_is_counted_from_the_responses_own_not_from_a_clock_that_is_wrong(int minutes)
    {
        using var bench = new Bench(Throttled, Answers.Show);
        bench.Time.SetBack = -TimeSpan.FromMinutes(minutes);

        await bench.CallAsync();

        bench.Time.Served.Should().Equal(TimeSpan.FromSeconds(3));

        static HttpResponseMessage Throttled()
        {
            var response = Answers.Status(429, "Thu, 01 Jan 2026 00:00:03 GMT")();
            response.Headers.Date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            return response;
        }
    }

    [Fact]
    public async Task A_bulk_under_a_wait_that_is_no_number_sends_no_more_than_under_none()
    {
        using var handler = new StubHandler(_ => Answers.Status(429, "NaN")());
        using var client = Clients.Over(handler);
        var ids = Enumerable.Range(0, 100).Select(i => $"e{i}");

        var results = new List<BatchResult<PodcastEpisode>>();
        await foreach (var result in client.GetManyEpisodesAsync(ids, cancellationToken: TestContext.Current.CancellationToken)) results.Add(result);

        results.Should().HaveCount(100).And.OnlyContain(result => result.Exception is PodcastApiException);
        handler.Requests.Should().HaveCount(2);
    }
}
