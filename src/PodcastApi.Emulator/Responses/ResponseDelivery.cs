namespace PodcastApi.Emulator;

/// <summary>How a response is sent.</summary>
internal sealed record ResponseDelivery
{
    // More than a timer can wait, and little enough to add up.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1_000_000);

    internal static ResponseDelivery AtOnce { get; } = new();

    /// <summary>The delay before the headers.</summary>
    internal TimeSpan Delay { get; init; }

    /// <summary>The number of body bytes per piece; null to send the body at once.</summary>
    internal int? PieceBytes { get; init; }

    /// <summary>The pause before each piece except the first.</summary>
    internal TimeSpan Pause { get; init; }

    /// <summary>
    /// The number of body bytes before the connection breaks, at most all but the last; null for no break. An empty body has none.
    /// </summary>
    internal int? CutAfterBytes { get; init; }

    /// <summary>Returns whether a client can't tell this delivery of the body from the other one.</summary>
    internal bool IsSeenAs(ResponseDelivery other, ReadOnlyMemory<byte> body) =>
        Delay == other.Delay
        && Sent(body).Length == other.Sent(body).Length
        && (
            Pieces(body).Take(2).Count() < 2 && other.Pieces(body).Take(2).Count() < 2
            || (PieceBytes, Pause) == (other.PieceBytes, other.Pause));

    /// <summary>Returns the part of the body before the connection breaks.</summary>
    internal ReadOnlyMemory<byte> Sent(ReadOnlyMemory<byte> body) =>
        CutAfterBytes is { } cut ? body[..Math.Min(cut, Math.Max(body.Length - 1, 0))] : body;

    /// <summary>The delay, limited so that it can be added to other times.</summary>
    internal TimeSpan BoundedDelay => Delay < Longest ? Delay : Longest;

    /// <summary>Returns the sum of the pauses between the pieces of the body, limited in the same way.</summary>
    internal TimeSpan Pauses(ReadOnlyMemory<byte> body)
    {
        var pauses = PieceBytes is { } piece ? Math.Max(Sent(body).Length - 1, 0) / piece : 0;
        return TimeSpan.FromTicks((long)Math.Min((double)Pause.Ticks * pauses, Longest.Ticks));
    }

    /// <summary>Returns the pieces of the body to send, in order.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> body)
    {
        var sent = Sent(body);
        for (var start = 0; start < sent.Length; start += PieceBytes ?? sent.Length)
        {
            yield return sent[start..Math.Min(start + (PieceBytes ?? sent.Length), sent.Length)];
        }
    }
}
