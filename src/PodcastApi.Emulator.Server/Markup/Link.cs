namespace PodcastApi.Emulator.Server;

/// <summary>Creates links to the pages. Ids are in the query, because <c>..</c> and <c>/</c> have a meaning in paths.</summary>
internal static class Link
{
    internal static string To(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var given = query
            .Where(part => !string.IsNullOrEmpty(part.Value))
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return string.Join('?', (IEnumerable<string>)[path, .. string.Join('&', given) is { Length: > 0 } text ? (string[])[text] : []]);
    }

    internal static string ToShow(string id) => To("/show", ("id", id));

    internal static string ToEpisode(string id) => To("/episode", ("id", id));
}
