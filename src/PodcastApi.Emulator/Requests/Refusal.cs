namespace PodcastApi.Emulator;

/// <summary>Why a request gets no 2xx.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">As documented, where a code is.</param>
/// <param name="Message">What was wrong, without the request's name.</param>
internal sealed record Refusal(int Status, string Code, string Message)
{
    internal static Refusal BadRequest(string message) => new(400, "BAD_REQUEST", message);

    internal static Refusal Unauthorized(string code, string message) => new(401, code, message);

    internal static Refusal NotFound(string message) => new(404, "RESOURCE_NOT_FOUND", message);
}
