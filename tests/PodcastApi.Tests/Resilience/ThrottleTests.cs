using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

public class ThrottleTests
{
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task One_throttled_call_holds_back_all_others_until_its_wait_is_over()
    {
        using var harness = new RetryHarness(Responses.Status(429, "10"), Responses.Show);

        var calls = harness.BeginAll(65);
        await harness.Time.WhenAwaitedAsync(Ten, times: 65);
        harness.Time.Advance(Ten - TimeSpan.FromTicks(1));
        harness.Handler.Requests.Should().ContainSingle("the pause lasts");
        harness.Time.Advance(TimeSpan.FromTicks(1));
        await harness.Time.ServeAsync(Task.WhenAll(calls));

        harness.SentAt.Should().HaveCount(66).And.OnlyContain(second => second == 0 || second == 10 || second == 11);
        harness.SentAt.Count(second => second == 10).Should().Be(1);
    }

    [Fact]
    public async Task Of_64_in_flight_none_sends_again_during_the_pause()
    {
        var time = new ObservedTimeProvider();
        var (flying, landing) = (new CountdownEvent(64), new TaskCompletionSource());
        using var handler = new StubHandler(async (_, _) =>
        {
            if (flying.IsSet) return Responses.Show();
            flying.Signal();
            await landing.Task;
            return Responses.Status(429, "10")();
        });
        using var client = Clients.Over(handler, o => (o.MaxRetries, o.TimeProvider) = (1, time));

        var calls = Enumerable.Range(0, 64).Select(_ => client.GetPodcastShowAsync("x")).ToList();
        landing.SetResult();
        await time.WhenAwaitedAsync(Ten, times: 64);
        handler.Requests.Should().HaveCount(64, "the pause lasts");
        time.Advance(Ten);
        await time.ServeAsync(Task.WhenAll(calls));

        handler.Requests.Should().HaveCount(128);
    }

    [Fact]
    public async Task Those_that_waited_are_spread_over_a_second_behind_the_first()
    {
        var random = new Queue<double>(Enumerable.Range(0, 1000).Select(i => i % 10 / 10.0));
        using var harness = new RetryHarness(o => o.Randomizer = () => random.Dequeue(), Responses.Status(429, "10"), Responses.Show);

        await harness.CallAsync(20);

        harness.SentAt.Should().HaveCount(21).And.OnlyContain(second => second == 0 || (second >= 10 && second <= 11));
        harness.SentAt.Distinct().Should().HaveCountGreaterThan(8);
    }

    [Fact]
    public async Task A_call_alone_waits_no_longer_than_it_was_asked_to()
    {
        using var harness = new RetryHarness(Responses.Status(429, "10"), Responses.Show);

        await harness.CallAsync();

        harness.SentAt.Should().Equal(0, 10);
    }

    [Fact]
    public async Task Of_100_calls_at_once_against_one_throttle_none_fails_and_one_learns_it_the_hard_way()
    {
        using var harness = new RetryHarness(Responses.Status(429, "5"), Responses.Status(429, "3"), Responses.Show);

        await harness.CallAsync(100);

        harness.SentAt.Count(second => second < 5).Should().Be(1);
        harness.SentAt.Should().HaveCount(102).And.NotContain(second => second > 5 && second < 8);
    }

    [Fact]
    public async Task Without_a_word_of_the_service_the_back_off_of_a_throttled_call_holds_back_all()
    {
        using var harness = new RetryHarness(Responses.Status(429), Responses.Show);

        await harness.CallAsync(10);

        harness.SentAt.Should().HaveCount(11).And.OnlyContain(second => second == 0 || second == 0.5 || second == 0.55);
    }

    [Fact]
    public async Task A_longer_wait_is_not_shortened_by_a_later_shorter_one()
    {
        var (time, second) = (new ObservedTimeProvider(), new TaskCompletionSource());
        var start = time.GetTimestamp();
        using var handler = new StubHandler(async (request, _) =>
        {
            if (time.GetTimestamp() > start) return Responses.Show();
            if (request.RequestUri!.Segments[^1] == "first") return Responses.Status(429, "20")();
            await second.Task;
            return Responses.Status(429, "5")();
        });
        using var client = Clients.Over(handler, o => (o.MaxRetries, o.TimeProvider) = (1, time));

        var calls = Task.WhenAll(
            client.GetPodcastShowAsync("second", cancellationToken: TestContext.Current.CancellationToken),
            client.GetPodcastShowAsync("first", cancellationToken: TestContext.Current.CancellationToken));
        await time.WhenAwaitedAsync(TimeSpan.FromSeconds(20));
        second.SetResult();
        await time.WhenAwaitedAsync(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromSeconds(5));
        await time.WhenAwaitedAsync(TimeSpan.FromSeconds(15));
        handler.Requests.Should().HaveCount(2);
        time.Advance(TimeSpan.FromSeconds(15));
        await time.ServeAsync(calls);
    }

    [Fact]
    public async Task A_wait_beyond_the_cap_fails_the_other_calls_at_once_and_is_not_prolonged_by_them()
    {
        using var harness = new RetryHarness(Responses.Status(429, "60"), Responses.Show);
        await harness.FailAsync();
        harness.Time.Advance(Ten);

        var error = await harness.FailAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(20));
        await harness.CallAsync();

        (error.StatusCode, error.Attempts, error.RetryAfter).Should().Be((HttpStatusCode.TooManyRequests, 0, TimeSpan.FromSeconds(50)));
        error.Message.Should().Be("getPodcastShow was not sent: the service throttles this application for another 50 s.");
        harness.SentAt.Should().Equal(0, 60);
    }

    [Fact]
    public async Task A_pause_is_not_extended_by_calls_that_wait()
    {
        using var harness = new RetryHarness(Responses.Status(429, "60"), Responses.Show);
        await harness.FailAsync();
        var opens = harness.Time.GetUtcNow() + TimeSpan.FromSeconds(60);

        harness.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        for (var i = 0; i < 100; i++) await harness.Awaiting(b => b.Begin()).Should().ThrowAsync<PodcastApiException>();
        harness.Time.AutoAdvanceAmount = TimeSpan.Zero;
        harness.Time.Advance(opens - harness.Time.GetUtcNow());

        (await harness.Begin(TestContext.Current.CancellationToken)).Attempts.Should().Be(1);
    }

    [Fact]
    public async Task Other_clients_go_on()
    {
        using var throttled = new RetryHarness(Responses.Status(429, "10"), Responses.Show);
        using var other = new RetryHarness(Responses.Show);

        var waiting = throttled.Begin(TestContext.Current.CancellationToken);
        await other.Begin(TestContext.Current.CancellationToken);

        other.SentAt.Should().Equal(0);
        waiting.IsCompleted.Should().BeFalse();
    }
}
