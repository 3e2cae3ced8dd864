namespace PodcastApi.Emulator.Server;

/// <summary>The response of a page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, sent as UTF-8.</param>
/// <param name="ContentType">The Content-Type header.</param>
internal sealed record PageResponse(int Status, string Body, string ContentType = "text/html; charset=utf-8")
{
    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body as UTF-8, in place of <see cref="Body"/>; null for none.</summary>
    internal ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The Cache-Control header. Not cached by default, because the emulator's state can change with every request.</summary>
    internal string Caching { get; init; } = "no-store";

    internal static PageResponse Text(int status, string text) => new(status, text + "\n", "text/plain; charset=utf-8");

    /// <summary>Redirects after a change, so that a reload does not repeat it.</summary>
    internal static PageResponse SeeOther(string path) =>
        Text(303, "See " + path) with
        {
            Headers = [KeyValuePair.Create("Location", path)],
        };
}
