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
        using var harness = Over(tokens, Responses.Status(503), Responses.NoConnection, Responses.Show);

        await harness.CallAsync();

        Sent(harness).Should().Equal("Bearer one", "Bearer two", "Bearer three");
        tokens.Requested.Should().OnlyContain(r => r.RejectedToken == null);
    }

    [Fact]
    public async Task A_rejection_at_the_third_attempt_refreshes_the_token_there()
    {
        var tokens = new RecordingTokenProvider("a", "a", "a", "b");
        using var harness = Over(tokens, Responses.Status(503), Responses.Status(429), Responses.Status(401), Responses.Show);

        (await harness.CallAsync()).Attempts.Should().Be(4);

        Sent(harness).Should().Equal("Bearer a", "Bearer a", "Bearer a", "Bearer b");
        tokens.Requested.Select(r => r.RejectedToken).Should().Equal(null, null, null, "a");
        harness.SentAt.Should().Equal(0, 0.5, 1.5, 1.5);
    }

    [Fact]
    public async Task A_token_is_refreshed_once_a_call_and_not_once_an_attempt()
    {
        var tokens = new RecordingTokenProvider("a", "b", "c", "d");
        using var harness = Over(tokens, Responses.Status(401), Responses.Status(503), Responses.Status(401), Responses.Show);

        var error = await harness.FailAsync();

        (error.StatusCode, error.Attempts).Should().Be((HttpStatusCode.Unauthorized, 3));
        tokens.Requested.Select(r => r.RejectedToken).Should().Equal(null, "a", null);
    }

    [Fact]
    public async Task The_retry_after_a_rejection_leaves_all_retries_after_failures()
    {
        var tokens = new RecordingTokenProvider("a", "b");
        using var harness = Over(
            tokens,
            Responses.Status(401),
            Responses.Status(500),
            Responses.Status(500),
            Responses.Status(500),
            Responses.Show);

        (await harness.CallAsync()).Attempts.Should().Be(5);
    }

    [Fact]
    public async Task A_token_that_expires_in_the_middle_of_a_storm_costs_no_call()
    {
        var tokens = new ExpiringTokens();
        var (time, storm) = (new ObservedTimeProvider(), 0);
        using var handler = new StubHandler(request =>
            Interlocked.Increment(ref storm) switch
            {
                30 => Responses.Status(429, "2")(),
                var n when n % 3 == 0 => Responses.Status(503)(),
                > 40 when request.Headers.Authorization!.Parameter == "old" => Responses.Status(401)(),
                _ => Responses.Show(),
            }
        );
        using var client = Clients.Over(
            handler,
            o => (o.MaxRetries, o.TimeProvider, o.AccessToken, o.AccessTokenProvider) = (20, time, null, tokens));

        var shows = await time.ServeAsync(Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.GetPodcastShowAsync("x"))));

        shows.Should().HaveCount(100);
        handler.Requests.Select(r => r.Header("Authorization")).Distinct().Should().Equal("Bearer old", "Bearer new");
    }

    private static RetryHarness Over(IAccessTokenProvider tokens, params Func<HttpResponseMessage>[] responses) =>
        new(o => (o.AccessToken, o.AccessTokenProvider) = (null, tokens), responses);

    private static IEnumerable<string?> Sent(RetryHarness harness) => harness.Handler.Requests.Select(r => r.Header("Authorization"));

    /// <summary>Gives the old token until one was rejected.</summary>
    private sealed class ExpiringTokens : IAccessTokenProvider
    {
        private volatile bool _refreshed;

        public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
        {
            _refreshed |= request.RejectedToken == "old";
            return new(_refreshed ? "new" : "old");
        }
    }
}
