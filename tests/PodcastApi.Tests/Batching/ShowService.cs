using System.Net;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Paging;

namespace PodcastApi.Tests.Batching;

/// <summary>A show in pages of these sizes, its episodes e1 and so on, and the multi-get that has them in full.</summary>
internal sealed class ShowService : IDisposable
{
    private readonly List<string> _pages = [];
    private int _inFlight;

    internal ShowService(params int[] pageSizes)
    {
        var first = 1;
        foreach (var size in pageSizes)
        {
            _pages.Add(
                PageBody.Of(
                    string.Join(" ", Enumerable.Range(first, size).Select(i => FormattableString.Invariant($"e{i}"))),
                    _pages.Count + 1 < pageSizes.Length ? $"{_pages.Count + 1}" : null));
            first += size;
        }

        Handler = new StubHandler(RespondAsync);
        Client = Clients.Over(Handler);
    }

    internal StubHandler Handler { get; }

    internal PodcastClient Client { get; }

    /// <summary>The request that fails, by its number in a list of pages and batches. Default: none.</summary>
    internal string? Fails { get; set; }

    /// <summary>What each request waits for. Default: nothing.</summary>
    internal Func<string, CancellationToken, Task> Wait { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Ids that the multi-get does not know.</summary>
    internal HashSet<string> Unknown { get; } = [];

    internal int InFlight => _inFlight;

    /// <summary><c>page 0</c> for the first page, or the ids of a batch.</summary>
    internal IEnumerable<string> Requested => Handler.Requests.Select(request => Name(request.Uri));

    public void Dispose()
    {
        Client.Dispose();
        Handler.Dispose();
    }

    private static string Name(Uri uri) => uri.Query switch
    {
        ['?', 'i', 'd', 's', '=', .. var ids] => ids.Replace(',', ' '),
        var query when query.Contains("cursor=", StringComparison.Ordinal) => "page " + query.Split('=')[^1],
        _ => "page 0",
    };

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = Name(request.RequestUri!);
        Interlocked.Increment(ref _inFlight);
        try
        {
            await Wait(name, cancellationToken);
            if (name == Fails)
                return StubHandler.Json("{}", HttpStatusCode.BadGateway);
            return name.StartsWith("page ", StringComparison.Ordinal)
                ? StubHandler.Json(_pages[int.Parse(name[5..], null)])
                : BatchService.List(name.Split(' ').Except(Unknown));
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}
