namespace PodcastApi.Emulator;

/// <summary>Why a request gets no 2xx.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">As documented, where a code is.</param>
/// <param name="Message">What was wrong, without the request's name.</param>
internal sealed record ApiError(int Status, string Code, string Message)
{
    /// <summary>Beside those that every response has.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the request was right all the same: a fault on demand is the reason, or a person who is yet to decide.</summary>
    internal bool IsExpected { get; init; }

    internal static ApiError BadRequest(string message) => new(400, "BAD_REQUEST", message);

    internal static ApiError Unauthorized(string code, string message) => new(401, code, message);

    internal static ApiError NotFound(string message) => new(404, "RESOURCE_NOT_FOUND", message);

    // The documentation has no status for this: HTTP has.
    internal static ApiError WrongMethod(IEnumerable<string> allowed)
    {
        var methods = string.Join(", ", allowed);
        return new(405, "BAD_REQUEST", $"This path takes {methods} alone.") { Headers = [KeyValuePair.Create("Allow", methods)] };
    }
}
