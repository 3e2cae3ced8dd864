using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

/// <summary>A client with retry, a clock that the test moves, and a server that gives its responses one after the other.</summary>
internal sealed class RetryHarness : IDisposable
{
    private readonly List<TimeSpan> _sentAt = [];
    private int _next = -1;

    internal RetryHarness(params Func<HttpResponseMessage>[] responses)
        : this(_ => { }, responses)
    {
    }

    /// <summary>The last response is given for ever.</summary>
    internal RetryHarness(Action<PodcastClientOptions> change, params Func<HttpResponseMessage>[] responses)
    {
        Handler = new StubHandler(_ =>
        {
            lock (_sentAt) _sentAt.Add(Time.GetUtcNow() - Time.Start);
            return responses[Math.Min(Interlocked.Increment(ref _next), responses.Length - 1)]();
        });
        Client = Clients.Over(Handler, o =>
        {
            (o.MaxRetries, o.TimeProvider, o.Randomizer) = (3, Time, () => 1);
            change(o);
        });
    }

    internal ObservedTimeProvider Time { get; } = new();

    internal StubHandler Handler { get; }

    internal PodcastClient Client { get; }

    /// <summary>When requests reached the server, in seconds after the beginning.</summary>
    internal IReadOnlyList<double> SentAt
    {
        get
        {
            lock (_sentAt) return [.. _sentAt.Select(t => t.TotalSeconds)];
        }
    }

    /// <summary>Begins a call; its waits end when the test moves the clock.</summary>
    internal Task<PodcastResponse<PodcastShow>> Begin(CancellationToken cancellationToken = default) =>
        Client
            .WithResponse.GetPodcastShowAsync("x", cancellationToken: cancellationToken)
            .WaitAsync(RealTime.Patience, CancellationToken.None);

    /// <summary>A call whose waits are let pass.</summary>
    internal Task<PodcastResponse<PodcastShow>> CallAsync() => Time.ServeAsync(Begin());

    internal Task<PodcastResponse<PodcastShow>[]> CallAsync(int times) => Time.ServeAsync(Task.WhenAll(BeginAll(times)));

    /// <summary>
    /// Calls in a line that are to go at these seconds after the beginning. The clock goes on when one waits for just that
    /// and all before it are over: on a busy machine a request may be let go long before it reaches the server.
    /// </summary>
    internal async Task CallAtAsync(params double[] seconds)
    {
        foreach (var (call, second) in BeginAll(seconds.Length).Zip(seconds))
        {
            var wait = TimeSpan.FromSeconds(second) - (Time.GetUtcNow() - Time.Start);
            if (wait > TimeSpan.Zero)
            {
                await Time.WhenAwaitedAsync(wait);
                Time.Advance(wait);
            }

            await call;
        }
    }

    /// <summary>Calls that begin one after the other, none waiting for another.</summary>
    internal IReadOnlyList<Task<PodcastResponse<PodcastShow>>> BeginAll(int times) => [.. Enumerable.Range(0, times).Select(_ => Begin())];

    internal async Task<PodcastApiException> FailAsync() =>
        (await FluentActions.Awaiting(CallAsync).Should().ThrowExactlyAsync<PodcastApiException>()).Which;

    public void Dispose()
    {
        Client.Dispose();
        Handler.Dispose();
    }
}
