namespace PodcastApi.Emulator;

/// <summary>A response, sent over HTTP or in process.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body, unless <see cref="RawBody"/> is set.</param>
internal sealed record EmulatorResponse(int Status, JsonBody? Json)
{
    internal string ContentType { get; init; } = "application/json";

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body if it is not JSON, or is to be invalid JSON.</summary>
    internal byte[]? RawBody { get; init; }

    internal ResponseDelivery Delivery { get; init; } = ResponseDelivery.AtOnce;

    internal byte[] Body() => RawBody ?? Json?.Text() ?? [];
}
