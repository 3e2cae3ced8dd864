using System.Net;
using Microsoft.Extensions.Time.Testing;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Batching;

/// <summary>A service that knows every id, but for what a test says.</summary>
internal sealed class BatchService : IDisposable
{
    private int _inFlight;

    internal BatchService() => Handler = new StubHandler(RespondAsync);

    internal StubHandler Handler { get; }

    /// <summary>The response to a multi-get. Default: all its ids, in order.</summary>
    internal Func<string[], HttpResponseMessage> Many { get; set; } = ids => List(ids);

    /// <summary>The response to a request for one id. Default: that one.</summary>
    internal Func<string, HttpResponseMessage> One { get; set; } = id => Single(id);

    /// <summary>What each request waits for. Default: nothing.</summary>
    internal Func<string, CancellationToken, Task> Wait { get; set; } = (_, _) => Task.CompletedTask;

    internal int InFlight => _inFlight;

    internal int MostInFlight { get; private set; }

    /// <summary>The ids of each multi-get, joined; a single read is its id behind a slash.</summary>
    internal IEnumerable<string> Requested => Handler.Requests.Select(request => Name(request.Uri));

    public void Dispose() => Handler.Dispose();

    /// <summary>Stands still, so that reading ids takes no time on a busy machine.</summary>
    internal FakeTimeProvider Time { get; } = new();

    internal PodcastClient Client() => Clients.Over(Handler, options => options.TimeProvider = Time);

    internal static HttpResponseMessage List(IEnumerable<string> ids, string beside = "") => ListOf(ids.Select(Node), beside);

    internal static HttpResponseMessage ListOf(IEnumerable<string> nodes, string beside = "")
    {
        var list = string.Join(",", nodes);
        return StubHandler.Json($$$"""{"data":{"podcastEpisodes":[{{{list}}}],"podcastShows":[{{{list}}}]}{{{beside}}}}""");
    }

    internal static HttpResponseMessage Single(string id) =>
        StubHandler.Json($$$"""{"data":{"podcastEpisode":{{{Node(id)}}},"podcastShow":{{{Node(id)}}}}}""");

    internal static HttpResponseMessage Rejected(int status) =>
        StubHandler.Json("""{"error":{"code":"ANY","message":"Rejected."}}""", (HttpStatusCode)status);

    internal static string Node(string id) => $$"""{"id":"{{id}}","title":"The title of {{id}}"}""";

    private static string Name(Uri uri) =>
        !HasIds(uri) ? Uri.UnescapeDataString(uri.Segments[^1].Insert(0, "/")) : string.Join(" ", IdsOf(uri));

    private static bool HasIds(Uri uri) => uri.Query.StartsWith("?ids=", StringComparison.Ordinal);

    private static string[] IdsOf(Uri uri) =>
        [
            .. uri
                .Query.TrimStart('?')
                .Split('&')
                .Single(part => part.StartsWith("ids=", StringComparison.Ordinal))[4..]
                .Split(',')
                .Select(Uri.UnescapeDataString),
        ];

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        lock (Handler) MostInFlight = Math.Max(MostInFlight, Interlocked.Increment(ref _inFlight));
        try
        {
            await Wait(Name(uri), cancellationToken);
            return !HasIds(uri) ? One(Name(uri)[1..]) : Many(IdsOf(uri));
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}
