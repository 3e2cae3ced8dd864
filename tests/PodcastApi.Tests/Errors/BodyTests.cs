using System.Net;
using System.Text;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Errors;

public sealed class BodyTests : IDisposable
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes("""{"data":{"podcastShow":{"id":"s"}}}""");

    private readonly CountingPool _pool = new();
    private readonly ManualTime _time = new();
    private readonly CancellationTokenSource _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task A_body_is_read_asynchronously_in_whatever_pieces_it_comes()
    {
        var show = await Call([.. Good.Select(b => new[] { b })], _ => Task.FromResult(0));

        show.Id.Should().Be("s");
        TheBuffersAreBack();
    }

    [Fact]
    public async Task A_large_body_is_read_whole()
    {
        var padded = Encoding.UTF8.GetBytes(new string(' ', 3_000_000)).Concat(Good).Chunk(4096).ToArray();

        (await Call(padded, _ => Task.FromResult(0))).Id.Should().Be("s");
        TheBuffersAreBack();
    }

    [Fact]
    public async Task A_body_above_the_cap_is_an_error_that_names_the_setting()
    {
        var error = await Failure([Good, new byte[100]], _ => Task.FromResult(0), cap: Good.Length + 10);

        error.Message.Should().Contain("45 bytes that MaxResponseBytes allows");
        error.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_of_just_the_cap_is_fine() =>
        (await Call([Good], _ => Task.FromResult(0), cap: Good.Length)).Id.Should().Be("s");

    [Fact]
    public async Task A_body_that_breaks_off_is_a_failed_connection()
    {
        var broken = new IOException("broken");

        var error = await Failure([Good[..10]], _ => throw broken);

        error.StatusCode.Should().BeNull();
        error.InnerException.Should().Be(broken);
        error.Message.Should().Be("No answer to getPodcastShow: the connection failed (broken).");
    }

    [Fact]
    public async Task A_refusal_whose_body_breaks_off_is_still_a_refusal()
    {
        var error = await Failure([Encoding.UTF8.GetBytes("""{"error":{"code":"C"},""")], _ => throw new IOException("broken"), status: HttpStatusCode.NotFound);

        error.StatusCode.Should().Be(HttpStatusCode.NotFound);
        error.Code.Should().Be("C");
        error.InnerException.Should().BeOfType<IOException>();
    }

    [Fact]
    public async Task The_deadline_covers_the_body()
    {
        var error = await Failure([Good[..10]], Silent(() => _time.Advance(TimeSpan.FromSeconds(100))));

        error.Message.Should().Be("No answer to getPodcastShow: it did not come to its end within 100 s (AttemptTimeout).");
        error.InnerException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_refusal_whose_body_never_comes_is_told_when_the_deadline_passes()
    {
        var error = await Failure([], Silent(() => _time.Advance(TimeSpan.FromSeconds(100))), status: HttpStatusCode.BadGateway);

        error.StatusCode.Should().Be(HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task Cancellation_covers_the_body_and_carries_the_callers_token()
    {
        var calling = () => Call([Good[..10]], Silent(_caller.Cancel));

        (await calling.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(_caller.Token);
        TheBuffersAreBack();
    }

    [Fact]
    public async Task Cancellation_ends_a_refusals_body_too()
    {
        var calling = () => Call([], Silent(_caller.Cancel), status: HttpStatusCode.BadGateway);

        (await calling.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(_caller.Token);
        TheBuffersAreBack();
    }

    [Fact]
    public async Task A_cancellation_that_the_caller_did_not_ask_for_is_no_cancellation()
    {
        var error = await Failure([], _ => throw new OperationCanceledException("a handler gave up"));

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

        error.Message.Should().Be("No answer to getPodcastShow: HttpClient.Timeout passed.");
        error.InnerException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_sends_nothing()
    {
        using var handler = StubHandler.Answering("{}");
        using var client = Clients.Over(handler);

        (await client.Invoking(c => c.GetPodcastShowAsync("x", cancellationToken: new CancellationToken(true))).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.IsCancellationRequested.Should().BeTrue();
        handler.Requests.Should().BeEmpty();
    }

    /// <summary>A read that never ends by itself; what is to happen meanwhile happens once it is under way.</summary>
    private static Func<CancellationToken, Task<int>> Silent(Action meanwhile) => async token =>
    {
        var ended = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = token.Register(() => ended.TrySetCanceled(token));
        meanwhile();
        return await ended.Task;
    };

    private async Task<PodcastApiException> Failure(byte[][] parts, Func<CancellationToken, Task<int>> then, int? cap = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        var error = (await FluentActions.Awaiting(() => Call(parts, then, cap, status)).Should().ThrowAsync<PodcastApiException>()).Which;
        TheBuffersAreBack();
        return error;
    }

    private async Task<PodcastShow> Call(byte[][] parts, Func<CancellationToken, Task<int>> then, int? cap = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var handler = new StubHandler(_ => new HttpResponseMessage(status) { Content = new StreamContent(new ScriptedStream(parts, then)) });
        using var client = Clients.Over(handler, o =>
        {
            o.TimeProvider = _time;
            o.Buffers = _pool;
            o.MaxResponseBytes = cap ?? o.MaxResponseBytes;
        });
        return await client.GetPodcastShowAsync("x", cancellationToken: _caller.Token);
    }

    private void TheBuffersAreBack()
    {
        _pool.Rented.Should().BePositive();
        _pool.Out.Should().Be(0);
    }
}
