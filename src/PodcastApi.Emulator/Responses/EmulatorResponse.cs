namespace PodcastApi.Emulator;

/// <summary>What goes back, whichever way the request came.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body, unless <see cref="RawBody"/> stands in for it.</param>
internal sealed record EmulatorResponse(int Status, JsonBody? Json)
{
    internal string ContentType { get; init; } = "application/json";

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>For a body that is no JSON, or must be no good one.</summary>
    internal byte[]? RawBody { get; init; }

    internal ResponseDelivery Delivery { get; init; } = ResponseDelivery.AtOnce;

    internal byte[] Body() => RawBody ?? Json?.Text() ?? [];
}
