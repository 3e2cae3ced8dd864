using System.Globalization;

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

    /// <summary>Returns a response whose JSON can be changed without changing this one.</summary>
    internal EmulatorResponse Copy() => this with { Json = Json?.Copy() };

    /// <summary>Returns whether a client can't tell this response from the other one.</summary>
    internal bool IsSeenAs(EmulatorResponse other)
    {
        var (body, otherBody) = (Body(), other.Body());
        return (Status, ContentType) == (other.Status, other.ContentType)
            && Headers.SequenceEqual(other.Headers)
            && body.Length == otherBody.Length
            && Delivery.Sent(body).Span.SequenceEqual(other.Delivery.Sent(otherBody).Span)
            && Delivery.IsSeenAs(other.Delivery, body);
    }

    /// <summary>Returns the same response with its body written, so that it is written only once.</summary>
    internal EmulatorResponse Written() => this with { RawBody = Body() };

    /// <summary>Returns the headers, with those that describe the body.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> AllHeaders() =>
        [
            .. Headers,
            new("Content-Type", ContentType),
            new("Content-Length", Body().Length.ToString(CultureInfo.InvariantCulture)),
        ];

    internal byte[] Body() => RawBody ?? Json?.Text() ?? [];
}
