using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace PodcastApi;

/// <summary>The result of a call, with the status, headers and other details of the response.</summary>
/// <typeparam name="T">Type of the operation's result.</typeparam>
public sealed class PodcastResponse<T>
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoHeaders =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a response, for tests and custom implementations of <see cref="IPodcastResponseClient"/>.</summary>
    /// <param name="value">The result of the operation.</param>
    [SetsRequiredMembers]
    public PodcastResponse(T value) => Value = value;

    /// <summary>The result of the operation. Never null when returned by the client.</summary>
    public required T Value { get; init; }

    /// <summary>The HTTP status. Always 2xx when returned by the client. Default: 200.</summary>
    public HttpStatusCode StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>The response headers by name, case-insensitive. Each header has its values in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = NoHeaders;

    /// <summary>The request id from the response headers; null if there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Number of HTTP requests sent for this call, 1 or more. Default: 1.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Duration of the call, including all attempts and waits.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The body's bytes after decompression; null unless <see cref="PodcastCallOptions.KeepBody"/> was true.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>
    /// Errors that the service reported in addition to the result, in response order. Usually empty. Not documented for this API;
    /// the related GraphQL API does it.
    /// </summary>
    public IReadOnlyList<PodcastResponseError> Errors { get; init; } = [];

    /// <summary>
    /// Everything else in the response as raw JSON, by JSON path: for example <c>extensions</c>, <c>data.other</c>, or
    /// <c>["data.other"]</c> for a field of that name outside <c>data</c>. If the result is a list with an entry that was null or
    /// could not be read, the whole list is here too, under its path.
    /// </summary>
    public IReadOnlyDictionary<string, RawJson> AdditionalProperties { get; init; } = RawJsonDictionary.None;

    /// <summary>Credentials of the call, to redact them from messages about the response; null if a custom client created it.</summary>
    internal Credentials? Credentials { get; init; }
}
