using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

public class TotalTimeoutTests
{
    [Fact]
    public async Task It_counts_over_all_attempts_and_waits()
    {
        var time = new ObservedTimeProvider();
        using var handler = new StubHandler(
            async (_, token) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(40), time, token);
                return Responses.Status(503, "5")();
            }
        );
        using var client = Clients.Over(
            handler,
            o => (o.MaxRetries, o.TimeProvider, o.TotalTimeout) = (3, time, TimeSpan.FromSeconds(100)));

        var calling = client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        foreach (var seconds in new[] { 40, 5, 40, 5 })
        {
            await time.WhenAwaitedAsync(TimeSpan.FromSeconds(seconds));
            time.Advance(TimeSpan.FromSeconds(seconds));
        }

        await time.WhenAwaitedAsync(TimeSpan.FromSeconds(40));
        time.Advance(TimeSpan.FromSeconds(10));

        var error = (await FluentActions.Awaiting(() => calling).Should().ThrowExactlyAsync<PodcastApiException>()).Which;
        error.Message.Should().Be("No response to getPodcastShow: it did not come to its end within 100 s (TotalTimeout).");
        error.InnerException.Should().BeOfType<TimeoutException>();
        (error.StatusCode, error.Attempts).Should().Be((null, 3));
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_in_what_is_left_is_not_begun()
    {
        using var harness = new RetryHarness(o => o.TotalTimeout = TimeSpan.FromSeconds(65), Responses.Status(503, "30"));

        var error = await harness.FailAsync();

        (error.StatusCode, error.Attempts, error.RetryAfter).Should().Be((HttpStatusCode.ServiceUnavailable, 3, TimeSpan.FromSeconds(30)));
        harness.SentAt.Should().Equal(0, 30, 60);
        harness.Time.Served.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_call_does_not_wait_for_a_pause_that_ends_too_late_for_it()
    {
        using var harness = new RetryHarness(o => o.TotalTimeout = TimeSpan.FromSeconds(5), Responses.Status(429, "10"), Responses.Show);
        await FluentActions.Awaiting(() => harness.Begin()).Should().ThrowAsync<PodcastApiException>();

        var error = (await FluentActions.Awaiting(() => harness.Begin()).Should().ThrowAsync<PodcastApiException>()).Which;

        (error.StatusCode, error.Attempts, error.RetryAfter).Should().Be((HttpStatusCode.TooManyRequests, 0, TimeSpan.FromSeconds(10)));
        harness.SentAt.Should().Equal(0);
    }

    [Fact]
    public async Task It_covers_the_wait_for_the_rate_limit()
    {
        using var harness = new RetryHarness(o => (o.TotalTimeout, o.RequestsPerSecond) = (TimeSpan.FromSeconds(5), 0.1), Responses.Show);
        await harness.Begin(TestContext.Current.CancellationToken);

        var waiting = harness.Begin(TestContext.Current.CancellationToken);
        await harness.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(10));
        harness.Time.Advance(TimeSpan.FromSeconds(5));

        var error = (await FluentActions.Awaiting(() => waiting).Should().ThrowExactlyAsync<PodcastApiException>()).Which;
        error.InnerException.Should().BeOfType<TimeoutException>();
        error.Attempts.Should().Be(0);
    }

    [Fact]
    public async Task It_covers_the_token_provider()
    {
        var time = new FakeTimeProvider();
        using var handler = StubHandler.Responding("{}");
        using var client = Clients.Over(
            handler,
            o => (o.TimeProvider, o.AccessToken, o.AccessTokenProvider) = (time, null, new SleepyTokenProvider()));

        var calling = client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(5));

        (await FluentActions.Awaiting(() => calling).Should().ThrowExactlyAsync<PodcastApiException>())
            .Which.Message.Should()
            .Contain("300 s (TotalTimeout)");
    }

    [Fact]
    public async Task Without_one_a_call_waits_as_long_as_its_attempts_do()
    {
        using var harness = new RetryHarness(
            o => (o.TotalTimeout, o.AttemptTimeout, o.MaxRetries) = (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan, 20),
            Responses.Status(503, "30"));

        (await harness.FailAsync()).Attempts.Should().Be(21);
        harness.SentAt[^1].Should().Be(600);
    }

    private sealed class SleepyTokenProvider : IAccessTokenProvider
    {
        public async ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return "never";
        }
    }
}
