using System.Threading.RateLimiting;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

/// <summary>A rate limiter of the caller's own.</summary>
public class RateLimiterTests
{
    [Fact]
    public async Task A_permit_is_held_until_the_response_is_read()
    {
        var release = new TaskCompletionSource();
        using var handler = new StubHandler(async (_, _) =>
        {
            await release.Task;
            return Responses.Show();
        });
        await using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 10 });
        using var client = Clients.Over(handler, o => o.RateLimiter = limiter);

        var calls = Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken)));

        (handler.Requests.Count, limiter.GetStatistics()!.CurrentQueuedCount).Should().Be((1, 2));
        release.SetResult();
        await calls.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
        (handler.Requests.Count, limiter.GetStatistics()!.CurrentAvailablePermits).Should().Be((3, 1));
    }

    [Fact]
    public async Task Each_attempt_takes_a_permit_and_returns_it_also_when_it_fails()
    {
        await using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 });
        using var client = Clients.Over(
            new StubHandler(_ => Responses.Status(503)()),
            o => (o.RateLimiter, o.MaxRetries, o.RetryBaseDelay) = (limiter, 2, TimeSpan.Zero));

        var error = await Fails(client);

        (error.Attempts, limiter.GetStatistics()!.TotalSuccessfulLeases, limiter.GetStatistics()!.CurrentAvailablePermits)
            .Should()
            .Be((3, 3, 1));
    }

    [Fact]
    public async Task A_limiter_without_a_queue_is_asked_again_when_it_says()
    {
        var time = new ObservedTimeProvider();
        await using var limiter = new ScriptedRateLimiter(TimeSpan.FromSeconds(2), null);
        using var client = Clients.Over(
            StubHandler.Responding("""{"data":{"podcastShow":{"id":"s"}}}"""),
            o => (o.RateLimiter, o.TimeProvider) = (limiter, time));

        (await time.ServeAsync(client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken)))
            .Id.Should()
            .Be("s");

        time.Served.Should().Equal(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_limiter_that_gives_no_permit_and_no_time_fails_the_call_before_anything_is_sent()
    {
        using var handler = StubHandler.Responding("{}");
        await using var limiter = new ScriptedRateLimiter(TimeSpan.Zero);
        using var client = Clients.Over(handler, o => (o.RateLimiter, o.MaxRetries) = (limiter, 3));

        var error = await Fails(client);

        (error.Message, error.Attempts, error.IsTransient).Should().Be(
            ("getPodcastShow was not sent: the RateLimiter gave no permit. Send fewer requests, or give it a queue.", 0, false));
        handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Two_limits_are_an_error()
    {
        using var limiter = new ScriptedRateLimiter();

        FluentActions
            .Invoking(() => Clients.Over(StubHandler.Responding("{}"), o => (o.RateLimiter, o.RequestsPerSecond) = (limiter, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("PodcastClientOptions.RateLimiter and RequestsPerSecond are both set: set one of them.");
    }

    private static async Task<PodcastApiException> Fails(PodcastClient client) =>
        (await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowExactlyAsync<PodcastApiException>()).Which;
}
