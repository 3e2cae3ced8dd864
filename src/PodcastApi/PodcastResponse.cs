using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace PodcastApi;

/// <summary>What a call gave: the object, and what came with it.</summary>
/// <typeparam name="T">What the documentation names as the operation's result.</typeparam>
public sealed class PodcastResponse<T>
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoHeaders =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A response as a test or a stand-in for <see cref="IPodcastResponseClient"/> needs it.</summary>
    /// <param name="value">The object that the response held.</param>
    [SetsRequiredMembers]
    public PodcastResponse(T value) => Value = value;

    /// <summary>The object that the response held; never null from the client.</summary>
    public required T Value { get; init; }

    /// <summary>The status, always 2xx from the client. Default: 200.</summary>
    public HttpStatusCode StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>The response's headers, by name without regard to case; each with its values in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = NoHeaders;

    /// <summary>The id that the service gave the request; null when it named none.</summary>
    public string? RequestId { get; init; }

    /// <summary>How many requests went over the wire for this call: 1 or more from the client.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>From the call to its end, all attempts and waits included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The body's bytes after decompression; null unless <see cref="PodcastCallOptions.KeepBody"/> was set.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>
    /// What the service reported beside the object, in its order; empty as a rule. Not documented for this API; its
    /// GraphQL sibling does it.
    /// </summary>
    public IReadOnlyList<PodcastResponseError> Errors { get; init; } = [];

    /// <summary>
    /// What the response held beside the object, by JSON path, as raw JSON: <c>extensions</c>, <c>data.other</c>, and
    /// <c>["data.other"]</c> for a field outside data of that name. The path of the object itself stands here when it is a list of
    /// which an entry was null or did not fit.
    /// </summary>
    public IReadOnlyDictionary<string, RawJson> AdditionalProperties { get; init; } = RawJsonDictionary.None;

    /// <summary>What the call was made with, to be taken out of every message about its response; null from a stand-in.</summary>
    internal Credentials? Credentials { get; init; }
}
