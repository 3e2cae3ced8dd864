using System.Net;
using System.Text;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Errors;

/// <summary>Calls whose response's body is scripted, under a clock and a pool that the test sees.</summary>
internal sealed class BodyHarness : IDisposable
{
    internal static readonly byte[] Good = Encoding.UTF8.GetBytes("""{"data":{"podcastShow":{"id":"s"}}}""");

    // Only a buffer that never comes back takes longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CountingPool _pool = new();

    internal FakeTimeProvider Time { get; } = new();

    internal CancellationTokenSource Caller { get; } = new();

    /// <summary>A read that never ends by itself; what is to happen meanwhile happens once it is under way.</summary>
    internal static Func<CancellationToken, Task<int>> Silent(Action meanwhile) => async token =>
    {
        var ended = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = token.Register(() => ended.TrySetCanceled(token));
        meanwhile();
        return await ended.Task;
    };

    internal async Task<PodcastShow> Call(
        byte[][] parts,
        Func<CancellationToken, Task<int>> then,
        int? cap = null,
        HttpStatusCode status = HttpStatusCode.OK,
        TimeSpan? clientTimeout = null)
    {
        using var handler = new StubHandler(_ => new HttpResponseMessage(status)
        {
            Content = new StreamContent(new ScriptedStream(parts, then)),
        });
        using var httpClient = new HttpClient(handler) { Timeout = clientTimeout ?? Timeout.InfiniteTimeSpan };
        using var client = new PodcastClient(httpClient, Clients.Options(o =>
        {
            o.TimeProvider = Time;
            o.Buffers = _pool;
            o.MaxResponseBytes = cap ?? o.MaxResponseBytes;
        }));
        return await client.GetPodcastShowAsync("x", cancellationToken: Caller.Token);
    }

    internal async Task<PodcastApiException> Failure(
        byte[][] parts,
        Func<CancellationToken, Task<int>> then,
        int? cap = null,
        HttpStatusCode status = HttpStatusCode.OK,
        TimeSpan? clientTimeout = null)
    {
        var error = (
            await FluentActions.Awaiting(() => Call(parts, then, cap, status, clientTimeout)).Should().ThrowAsync<PodcastApiException>()
        ).Which;
        await TheBuffersAreBack();
        return error;
    }

    internal async Task TheBuffersAreBack()
    {
        _pool.Rented.Should().BePositive();
        await _pool.AllBack.WaitAsync(Patience);
    }

    public void Dispose() => Caller.Dispose();
}
