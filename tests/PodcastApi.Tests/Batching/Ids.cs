using System.Globalization;
using System.Runtime.CompilerServices;

namespace PodcastApi.Tests.Batching;

/// <summary>Sources of ids, and what came of them.</summary>
internal static class Ids
{
    /// <summary><c>e1</c> and so on.</summary>
    internal static IEnumerable<string> Count(int count) =>
        Enumerable.Range(1, count).Select(i => "e" + i.ToString(CultureInfo.InvariantCulture));

    internal static async IAsyncEnumerable<string> Async(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            await Task.Yield();
            yield return id;
        }
    }

    /// <summary>These ids, and then never another one.</summary>
    internal static async IAsyncEnumerable<string> ThenNothing(
        IEnumerable<string> ids,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var id in ids) yield return id;
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    internal static IEnumerable<string> ThenThrows(IEnumerable<string> ids, Exception exception)
    {
        foreach (var id in ids) yield return id;
        throw exception;
    }

    internal static async Task<List<BatchResult<T>>> ToListAsync<T>(this IAsyncEnumerable<BatchResult<T>> results)
        where T : class
    {
        var list = new List<BatchResult<T>>();
        await foreach (var result in results) list.Add(result);
        return list;
    }

    /// <summary><c>e1 Succeeded, e2 NotFound</c>: what a test can look at.</summary>
    internal static string Told<T>(this IEnumerable<BatchResult<T>> results)
        where T : class =>
        string.Join(", ", results.Select(result => $"{result.Id} {result.Outcome}"));
}
