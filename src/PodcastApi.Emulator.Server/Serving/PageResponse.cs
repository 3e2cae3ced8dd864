namespace PodcastApi.Emulator.Server;

/// <summary>What a part of the page responds.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">As UTF-8.</param>
/// <param name="ContentType">Of the body.</param>
internal sealed record PageResponse(int Status, string Body, string ContentType = "text/html; charset=utf-8")
{
    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What the emulator holds may change with the next request.</summary>
    internal string Caching { get; init; } = "no-store";

    internal static PageResponse Text(int status, string text) => new(status, text + "\n", "text/plain; charset=utf-8");

    /// <summary>After a change: a reload must not make it again.</summary>
    internal static PageResponse SeeOther(string path) => Text(303, "See " + path) with { Headers = [KeyValuePair.Create("Location", path)] };
}
