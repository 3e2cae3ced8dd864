using System.Net;
using PodcastApi.Tests.Authentication;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

public class TokenTests
{
    [Fact]
    public async Task Each_attempt_asks_for_a_token_anew()
    {
        var tokens = new RecordingTokenProvider("one", "two", "three");
        using var bench = Over(tokens, Answers.Status(503), Answers.NoConnection, Answers.Show);

        await bench.CallAsync();

        Sent(bench).Should().Equal("Bearer one", "Bearer two", "Bearer three");
        tokens.Asked.Should().OnlyContain(r => r.RejectedToken == null);
    }

    [Fact]
    public async Task A_refusal_at_the_third_attempt_renews_the_token_there()
    {
        var tokens = new RecordingTokenProvider("a", "a", "a", "b");
        using var bench = Over(tokens, Answers.Status(503), Answers.Status(429), Answers.Status(401), Answers.Show);

        (await bench.CallAsync()).Attempts.Should().Be(4);

        Sent(bench).Should().Equal("Bearer a", "Bearer a", "Bearer a", "Bearer b");
        tokens.Asked.Select(r => r.RejectedToken).Should().Equal(null, null, null, "a");
        bench.SentAt.Should().Equal(0, 0.5, 1.5, 1.5);
    }

    [Fact]
    public async Task A_token_is_renewed_once_a_call_and_not_once_an_attempt()
    {
        var tokens = new RecordingTokenProvider("a", "b", "c", "d");
        using var bench = Over(tokens, Answers.Status(401), Answers.Status(503), Answers.Status(401), Answers.Show);

        var error = await bench.FailAsync();

        (error.StatusCode, error.Attempts).Should().Be((HttpStatusCode.Unauthorized, 3));
        tokens.Asked.Select(r => r.RejectedToken).Should().Equal(null, "a", null);
    }

    [Fact]
    public async Task The_repetition_after_a_refusal_leaves_all_repetitions_after_failures()
    {
        var tokens = new RecordingTokenProvider("a", "b");
        using var bench = Over(tokens, Answers.Status(401), Answers.Status(500), Answers.Status(500), Answers.Status(500), Answers.Show);

        (await bench.CallAsync()).Attempts.Should().Be(5);
    }

    [Fact]
    public async Task A_token_that_expires_in_the_middle_of_a_storm_costs_no_call()
    {
        var tokens = new ExpiringTokens();
        var (time, storm) = (new ObservedTimeProvider(), 0);
        using var handler = new StubHandler(request => Interlocked.Increment(ref storm) switch
        {
            30 => Answers.Status(429, "2")(),
            var n when n % 3 == 0 => Answers.Status(503)(),
            > 40 when request.Headers.Authorization!.Parameter == "old" => Answers.Status(401)(),
            _ => Answers.Show(),
        });
        using var client = Clients.Over(handler, o => (o.MaxRetries, o.TimeProvider, o.AccessToken, o.AccessTokenProvider) = (20, time, null, tokens));

        var shows = await time.ServeAsync(Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.GetPodcastShowAsync("x"))));

        shows.Should().HaveCount(100);
        handler.Requests.Select(r => r.Header("Authorization")).Distinct().Should().Equal("Bearer old", "Bearer new");
    }

    private static Bench Over(IAccessTokenProvider tokens, params Func<HttpResponseMessage>[] answers) =>
        new(o => (o.AccessToken, o.AccessTokenProvider) = (null, tokens), answers);

    private static IEnumerable<string?> Sent(Bench bench) => bench.Handler.Requests.Select(r => r.Header("Authorization"));

    /// <summary>Gives the old token until one was refused.</summary>
    private sealed class ExpiringTokens : IAccessTokenProvider
    {
        private volatile bool _renewed;

        public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
        {
            _renewed |= request.RejectedToken == "old";
            return new(_renewed ? "new" : "old");
        }
    }
}
