using System.Net;

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

        (await Task.WhenAll(calls)).Should().OnlyContain(r => r.Elapsed == TimeSpan.FromSeconds(7));
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
}
