using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace PodcastApi.Tests.Paging;

/// <summary>A client that knows one method, as mocks do.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy derives from it.")]
internal class PageMock : DispatchProxy
{
    private Func<string?, CancellationToken, Task<PodcastShow>?> _response = (_, _) => null;

    /// <param name="response">Gets the cursor.</param>
    internal static IPodcastClient Create(Func<string?, CancellationToken, Task<PodcastShow>?> response)
    {
        var client = Create<IPodcastClient, PageMock>();
        ((PageMock)client)._response = response;
        return client;
    }

    internal static PodcastShow Show(string id, string? next = null) => new()
    {
        Id = "show",
        Episodes = new PodcastEpisodeConnection
        {
            Edges = [new PodcastEpisodeEdge { Node = new PodcastEpisode { Id = id } }],
            PageInfo = new PageInfo { HasNextPage = next is not null, Token = next },
        },
    };

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IPodcastClient.GetPodcastShowAsync)
            ? _response((string?)args![2], (CancellationToken)args[3]!)
            : throw new NotSupportedException(targetMethod.Name);
}
