using System.Net;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Errors;

public sealed class DeadlineTests : IDisposable
{
    private static readonly byte[] Half = BodyHarness.Good[..10];

    private readonly BodyHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task The_deadline_covers_the_body()
    {
        var error = await _harness.Failure([Half], BodyHarness.Silent(() => _harness.Time.Advance(TimeSpan.FromSeconds(100))));

        error.Message.Should().Be("HTTP 200 (OK) from getPodcastShow: it did not come to its end within 100 s (AttemptTimeout).");
        error.InnerException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_shorter_timeout_of_the_callers_HttpClient_covers_the_body_too()
    {
        var error = await _harness.Failure(
            [Half],
            BodyHarness.Silent(() => _harness.Time.Advance(TimeSpan.FromSeconds(70))),
            clientTimeout: TimeSpan.FromSeconds(60));

        error.Message.Should().Contain("within 60 s (HttpClient.Timeout)");
        error.InnerException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_rejection_whose_body_never_comes_is_told_when_the_deadline_passes()
    {
        var error = await _harness.Failure(
            [],
            BodyHarness.Silent(() => _harness.Time.Advance(TimeSpan.FromSeconds(100))),
            status: HttpStatusCode.BadGateway);

        error.StatusCode.Should().Be(HttpStatusCode.BadGateway);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task Cancellation_covers_the_body_and_carries_the_callers_token(HttpStatusCode status)
    {
        var calling = () => _harness.Call([Half], BodyHarness.Silent(_harness.Caller.Cancel), status: status);

        (await calling.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(_harness.Caller.Token);
        await _harness.TheBuffersAreBack();
    }

    [Fact]
    public async Task A_cancellation_between_headers_and_body_carries_the_callers_token()
    {
        using var handler = new StubHandler(_ =>
        {
            _harness.Caller.Cancel();
            return StubHandler.Json("{}");
        });
        using var client = Clients.Over(handler);

        (
            await client
                .Invoking(c => c.GetPodcastShowAsync("x", cancellationToken: _harness.Caller.Token))
                .Should()
                .ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should()
            .Be(_harness.Caller.Token);
    }

    [Fact]
    public async Task A_cancellation_that_the_caller_did_not_ask_for_is_no_cancellation()
    {
        var error = await _harness.Failure([], _ => throw new OperationCanceledException("a handler gave up"));

        error.InnerException.Should().BeOfType<OperationCanceledException>();
    }

    [Fact]
    public async Task The_timeout_of_the_callers_HttpClient_is_told_as_such()
    {
        using var handler = new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return new HttpResponseMessage();
        });
        using var httpClient = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(20) };
        using var client = new PodcastClient(httpClient, Clients.Options());

        var error = (await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.Message.Should().Contain("HttpClient.Timeout");
        error.InnerException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_sends_nothing()
    {
        using var handler = StubHandler.Responding("{}");
        using var client = Clients.Over(handler);
        await _harness.Caller.CancelAsync();

        (
            await client
                .Invoking(c => c.GetPodcastShowAsync("x", cancellationToken: _harness.Caller.Token))
                .Should()
                .ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should()
            .Be(_harness.Caller.Token);
        handler.Requests.Should().BeEmpty();
    }
}
