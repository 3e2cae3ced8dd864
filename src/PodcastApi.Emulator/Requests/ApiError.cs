namespace PodcastApi.Emulator;

/// <summary>The error response to a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The documented error code, where there is one.</param>
/// <param name="Message">What is wrong, without naming the request.</param>
internal sealed record ApiError(int Status, string Code, string Message)
{
    /// <summary>Headers in addition to those of every response.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the request itself is valid: the cause is an injected fault or a user who has not decided yet.</summary>
    internal bool IsExpected { get; init; }

    internal static ApiError BadRequest(string message) => new(400, "BAD_REQUEST", message);

    internal static ApiError Unauthorized(string code, string message) => new(401, code, message);

    internal static ApiError NotFound(string message) => new(404, "RESOURCE_NOT_FOUND", message);

    // The documentation has no status for this; HTTP does.
    internal static ApiError WrongMethod(IEnumerable<string> allowed)
    {
        var methods = string.Join(", ", allowed);
        return new(405, "BAD_REQUEST", $"This path allows only {methods}.") { Headers = [KeyValuePair.Create("Allow", methods)] };
    }
}
