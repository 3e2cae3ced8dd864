using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

public class ThrottleTests
{
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task One_throttled_call_holds_back_all_others_until_its_wait_is_over()
    {
        using var bench = new Bench(Answers.Status(429, "10"), Answers.Show);

        var calls = bench.BeginAll(65);
        await bench.Time.WhenAwaitedAsync(Ten, times: 65);
        bench.Time.Advance(Ten - TimeSpan.FromTicks(1));
        bench.Handler.Requests.Should().ContainSingle("the gate is closed");
        bench.Time.Advance(TimeSpan.FromTicks(1));
        await bench.Time.ServeAsync(Task.WhenAll(calls));

        bench.SentAt.Should().HaveCount(66).And.OnlyContain(second => second == 0 || second == 10 || second == 11);
        bench.SentAt.Count(second => second == 10).Should().Be(1);
    }

    [Fact]
    public async Task Of_64_in_flight_none_sends_again_while_the_gate_is_closed()
    {
        var time = new ObservedTimeProvider();
        var (flying, landing) = (new CountdownEvent(64), new TaskCompletionSource());
        using var handler = new StubHandler(async (_, _) =>
        {
            if (flying.IsSet) return Answers.Show();
            flying.Signal();
            await landing.Task;
            return Answers.Status(429, "10")();
        });
        using var client = Clients.Over(handler, o => (o.MaxRetries, o.TimeProvider) = (1, time));

        var calls = Enumerable.Range(0, 64).Select(_ => client.GetPodcastShowAsync("x")).ToList();
        landing.SetResult();
        await time.WhenAwaitedAsync(Ten, times: 64);
        handler.Requests.Should().HaveCount(64, "the gate is closed");
        time.Advance(Ten);
        await time.ServeAsync(Task.WhenAll(calls));

        handler.Requests.Should().HaveCount(128);
    }

    [Fact]
    public async Task Those_that_waited_are_spread_over_a_second_behind_the_first()
    {
        var random = new Queue<double>(Enumerable.Range(0, 1000).Select(i => i % 10 / 10.0));
        using var bench = new Bench(o => o.Randomizer = () => random.Dequeue(), Answers.Status(429, "10"), Answers.Show);

        await bench.CallAsync(20);

        bench.SentAt.Should().HaveCount(21).And.OnlyContain(second => second == 0 || (second >= 10 && second <= 11));
        bench.SentAt.Distinct().Should().HaveCountGreaterThan(8);
    }

    [Fact]
    public async Task A_call_alone_waits_no_longer_than_it_was_asked_to()
    {
        using var bench = new Bench(Answers.Status(429, "10"), Answers.Show);

        await bench.CallAsync();

        bench.SentAt.Should().Equal(0, 10);
    }

    [Fact]
    public async Task Of_100_calls_at_once_against_one_throttle_none_fails_and_one_learns_it_the_hard_way()
    {
        using var bench = new Bench(Answers.Status(429, "5"), Answers.Status(429, "3"), Answers.Show);

        await bench.CallAsync(100);

        bench.SentAt.Count(second => second < 5).Should().Be(1);
        bench.SentAt.Should().HaveCount(102).And.NotContain(second => second > 5 && second < 8);
    }

    [Fact]
    public async Task Without_a_word_of_the_service_the_back_off_of_a_throttled_call_holds_back_all()
    {
        using var bench = new Bench(Answers.Status(429), Answers.Show);

        await bench.CallAsync(10);

        bench.SentAt.Should().HaveCount(11).And.OnlyContain(second => second == 0 || second == 0.5 || second == 0.55);
    }

    [Fact]
    public async Task A_longer_wait_is_not_shortened_by_a_later_shorter_one()
    {
        var (time, second) = (new ObservedTimeProvider(), new TaskCompletionSource());
        var start = time.GetTimestamp();
        using var handler = new StubHandler(async (request, _) =>
        {
            if (time.GetTimestamp() > start) return Answers.Show();
            if (request.RequestUri!.Segments[^1] == "first") return Answers.Status(429, "20")();
            await second.Task;
            return Answers.Status(429, "5")();
        });
        using var client = Clients.Over(handler, o => (o.MaxRetries, o.TimeProvider) = (1, time));

        var calls = Task.WhenAll(client.GetPodcastShowAsync("second", cancellationToken: TestContext.Current.CancellationToken), client.GetPodcastShowAsync("first", cancellationToken: TestContext.Current.CancellationToken));
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
        using var bench = new Bench(Answers.Status(429, "60"), Answers.Show);
        await bench.FailAsync();
        bench.Time.Advance(Ten);

        var error = await bench.FailAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(20));
        await bench.CallAsync();

        (error.StatusCode, error.Attempts, error.RetryAfter).Should().Be((HttpStatusCode.TooManyRequests, 0, TimeSpan.FromSeconds(50)));
        error.Message.Should().Be("getPodcastShow was held back: the service throttles this application and asked for no request in the next 50 s.");
        bench.SentAt.Should().Equal(0, 60);
    }

    [Fact]
    public async Task A_gate_is_not_kept_closed_by_those_who_knock()
    {
        using var bench = new Bench(Answers.Status(429, "60"), Answers.Show);
        await bench.FailAsync();
        var opens = bench.Time.GetUtcNow() + TimeSpan.FromSeconds(60);

        bench.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        for (var i = 0; i < 100; i++) await bench.Awaiting(b => b.Begin()).Should().ThrowAsync<PodcastApiException>();
        bench.Time.AutoAdvanceAmount = TimeSpan.Zero;
        bench.Time.Advance(opens - bench.Time.GetUtcNow());

        (await bench.Begin(TestContext.Current.CancellationToken)).Attempts.Should().Be(1);
    }

    [Fact]
    public async Task Other_clients_go_on()
    {
        using var throttled = new Bench(Answers.Status(429, "10"), Answers.Show);
        using var other = new Bench(Answers.Show);

        var waiting = throttled.Begin(TestContext.Current.CancellationToken);
        await other.Begin(TestContext.Current.CancellationToken);

        other.SentAt.Should().Equal(0);
        waiting.IsCompleted.Should().BeFalse();
    }
}
