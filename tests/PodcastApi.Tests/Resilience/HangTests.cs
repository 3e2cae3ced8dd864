using PodcastApi.Tests.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PodcastApi.Tests.Resilience;

/// <summary>Nothing that a host plugs in can keep a call for ever.</summary>
public class HangTests
{
    // Only a call that hangs takes longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_handler_that_does_not_listen_is_left_when_the_attempts_time_is_over()
    {
        using var handler = new StubHandler((_, _) => new TaskCompletionSource<HttpResponseMessage>().Task);
        using var client = Clients.Over(handler, o => o.TimeProvider = _time);

        var calling = client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(100));

        (
            await calling
                .WaitAsync(Patience, TestContext.Current.CancellationToken)
                .Awaiting(c => c)
                .Should()
                .ThrowAsync<PodcastApiException>())
            .Which.InnerException.Should()
            .BeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_token_provider_that_does_not_listen_is_left_when_the_calls_time_is_over()
    {
        using var handler = StubHandler.Responding("{}");
        using var client = Clients.Over(
            handler,
            o => (o.TimeProvider, o.AccessToken, o.AccessTokenProvider) = (_time, null, new SilentProvider()));

        var calling = client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(5));

        (
            await calling
                .WaitAsync(Patience, TestContext.Current.CancellationToken)
                .Awaiting(c => c)
                .Should()
                .ThrowAsync<PodcastApiException>()
        ).WithMessage("*TotalTimeout*");
    }

    [Fact]
    public async Task A_handler_that_does_not_listen_is_left_when_the_caller_gives_up()
    {
        using var handler = new StubHandler((_, _) => new TaskCompletionSource<HttpResponseMessage>().Task);
        using var client = Clients.Over(handler);
        using var source = new CancellationTokenSource();

        var calling = client.GetPodcastShowAsync("x", cancellationToken: source.Token);
        await source.CancelAsync();

        (
            await calling
                .WaitAsync(Patience, TestContext.Current.CancellationToken)
                .Awaiting(c => c)
                .Should()
                .ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should()
            .Be(source.Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_hosts_resilience_handler_rejects_is_the_ordinary_exception_and_not_repeated(bool isTimeout)
    {
        using var handler = new StubHandler(_ =>
            throw (isTimeout ? new TimeoutRejectedException("total") : new BrokenCircuitException("open")));
        using var client = Clients.Over(handler, o => o.MaxRetries = 3);

        var error = (await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.Attempts.Should().Be(1);
        (error.InnerException is TimeoutException).Should().Be(isTimeout);
    }

    private sealed class SilentProvider : IAccessTokenProvider
    {
        public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
            new(new TaskCompletionSource<string>().Task);
    }
}
