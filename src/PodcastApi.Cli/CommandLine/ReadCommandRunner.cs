using System.Net;

namespace PodcastApi.Cli;

/// <summary>Reads one resource, or several in as few calls as the API allows. Writes each response as it arrives.</summary>
internal sealed class ReadCommandRunner<T>
{
    private bool _isBegun;

    internal required ApiSession Session { get; init; }

    /// <summary>Maximum number of ids per call.</summary>
    internal required int MostIds { get; init; }

    internal required Func<string, Task<PodcastResponse<T>>> GetOne { get; init; }

    internal required Func<IReadOnlyList<string>, Task<PodcastResponse<IReadOnlyList<T>>>> GetMany { get; init; }

    internal required Func<T, string> IdOf { get; init; }

    /// <summary>Writes an item as readable text.</summary>
    internal required Action<ConsoleWriter, T> View { get; init; }

    internal async Task RunAsync(IReadOnlyList<string> ids)
    {
        if (ids.Count > 1)
        {
            await RunManyAsync(ids).ConfigureAwait(false);
            return;
        }

        var response = await GetOne(ids[0]).ConfigureAwait(false);
        await WriteAsync(response, [response.Value], isPart: false).ConfigureAwait(false);
    }

    private async Task RunManyAsync(IReadOnlyList<string> ids)
    {
        var found = new List<string>();
        foreach (var some in ids.Chunk(MostIds))
        {
            var response = await GetMany(some).ConfigureAwait(false);
            found.AddRange(response.Value.Select(IdOf));
            await WriteAsync(response, response.Value, isPart: ids.Count > MostIds).ConfigureAwait(false);
        }

        // With JSON output, no extra requests are sent to look for missing ids.
        await MissingIds.ReportAsync(ids, found, Session.IsJson ? null : IsThereAsync).ConfigureAwait(false);
    }

    private async Task WriteAsync<TResponse>(PodcastResponse<TResponse> response, IReadOnlyList<T> items, bool isPart)
    {
        if (Session.IsJson)
        {
            await (isPart ? JsonOutput.WriteLineAsync(response) : JsonOutput.WriteAsync(response)).ConfigureAwait(false);
            return;
        }

        await new ConsoleWriter().ShowAsync(items, View, _isBegun).ConfigureAwait(false);
        _isBegun |= items.Count > 0;
    }

    /// <summary>Whether the resource exists; null when the response does not tell.</summary>
    private async Task<bool?> IsThereAsync(string id)
    {
        try
        {
            await GetOne(id).ConfigureAwait(false);
            return true;
        }
        catch (PodcastApiException e)
        {
            return e is { StatusCode: HttpStatusCode.NotFound, Code: not null } ? false : null;
        }
    }
}
