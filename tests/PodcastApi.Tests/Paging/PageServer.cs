using System.Net;
using System.Text;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Paging;

/// <summary>Gives its responses one after the other, and holds back those that the test lets go later.</summary>
internal sealed class PageServer : IDisposable
{
    private readonly List<TaskCompletionSource<HttpResponseMessage>?> _responses;
    private readonly string[] _bodies;
    private readonly StubHandler _handler;
    private readonly List<TaskCompletionSource> _arrivals;
    private int _arrived;
    private int _running;

    /// <param name="held">How many requests are responded to at once; the responses of all others are held back.</param>
    /// <param name="bodies">The last one is given for ever.</param>
    internal PageServer(int held, params string[] bodies)
    {
        _bodies = bodies;
        _responses = [.. bodies.Select((_, i) => i < held ? null : new TaskCompletionSource<HttpResponseMessage>())];
        _arrivals = [.. bodies.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        _handler = new StubHandler(RespondAsync);
        Client = Clients.Over(_handler);
    }

    /// <summary>Nothing is held back.</summary>
    internal PageServer(params string[] bodies)
        : this(bodies.Length, bodies)
    {
    }

    internal PodcastClient Client { get; }

    internal int Requested => _handler.Requests.Count;

    internal IReadOnlyList<string> Queries => [.. _handler.Requests.Select(request => request.Uri.Query)];

    internal int Running => Volatile.Read(ref _running);

    internal void Release(int request) => _responses[request - 1]!.SetResult(StubHandler.Json(_bodies[request - 1]));

    internal void Fail(int request, HttpStatusCode status) => _responses[request - 1]!.SetResult(StubHandler.Json("{}", status));

    internal Task WhenAskedAsync(int request) => _arrivals[request - 1].Task.WaitAsync(RealTime.Patience);

    internal PodcastEpisodePageable Episodes(int prefetch = 1) =>
        Client.ListEpisodesAsync("show", new ListEpisodesOptions { Prefetch = prefetch });

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var index = Math.Min(Interlocked.Increment(ref _arrived), _bodies.Length) - 1;
        Interlocked.Increment(ref _running);
        try
        {
            _arrivals[index].TrySetResult();
            return _responses[index] is { } held ? await held.Task.WaitAsync(cancellationToken) : StubHandler.Json(_bodies[index]);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
