namespace PodcastApi.Cli;

/// <summary>Reads one thing, or many in as few calls as the API allows.</summary>
internal sealed class MultiGet<T>
{
    internal required ApiSession Session { get; init; }

    /// <summary>Per call.</summary>
    internal required int MostIds { get; init; }

    internal required Func<string, Task<PodcastResponse<T>>> GetOne { get; init; }

    internal required Func<IReadOnlyList<string>, Task<PodcastResponse<IReadOnlyList<T>>>> GetMany { get; init; }

    internal required Func<T, string> IdOf { get; init; }

    /// <summary>Writes the bodies, if they are what is asked for, as they come.</summary>
    internal async Task<IReadOnlyList<T>> ReadAsync(IReadOnlyList<string> ids)
    {
        if (ids.Count > 1) return await ReadManyAsync(ids).ConfigureAwait(false);
        var response = await GetOne(ids[0]).ConfigureAwait(false);
        if (Session.IsJson) await JsonOutput.WriteAsync(response).ConfigureAwait(false);
        return [response.Value];
    }

    private async Task<IReadOnlyList<T>> ReadManyAsync(IReadOnlyList<string> ids)
    {
        var items = new List<T>();
        foreach (var some in ids.Chunk(MostIds))
        {
            var response = await GetMany(some).ConfigureAwait(false);
            items.AddRange(response.Value);
            if (!Session.IsJson) continue;
            await (ids.Count > MostIds ? JsonOutput.WriteLineAsync(response) : JsonOutput.WriteAsync(response)).ConfigureAwait(false);
        }

        MissingIds.Report(ids, items.ConvertAll(item => IdOf(item)));
        return items;
    }
}
