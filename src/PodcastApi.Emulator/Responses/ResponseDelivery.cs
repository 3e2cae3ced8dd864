namespace PodcastApi.Emulator;

/// <summary>How a response goes over the wire.</summary>
internal sealed record ResponseDelivery
{
    internal static ResponseDelivery AtOnce { get; } = new();

    /// <summary>The wait before the headers.</summary>
    internal TimeSpan Delay { get; init; }

    /// <summary>Bytes per piece of the body; null for all at once.</summary>
    internal int? PieceBytes { get; init; }

    /// <summary>The wait before each piece but the first.</summary>
    internal TimeSpan Pause { get; init; }

    /// <summary>The connection breaks after so many bytes of the body, at the latest before its last; null for never.</summary>
    internal int? CutAfterBytes { get; init; }

    /// <summary>Whether this body comes just as it would by the other delivery.</summary>
    internal bool IsSeenAs(ResponseDelivery other, ReadOnlyMemory<byte> body) =>
        (Delay, CutAfterBytes) == (other.Delay, other.CutAfterBytes)
        && (Pieces(body).Take(2).Count() < 2 && other.Pieces(body).Take(2).Count() < 2 || (PieceBytes, Pause) == (other.PieceBytes, other.Pause));

    /// <summary>The pieces of the body that are sent, in order.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> body)
    {
        var sent = CutAfterBytes is { } cut ? body[..Math.Min(cut, Math.Max(body.Length - 1, 0))] : body;
        for (var start = 0; start < sent.Length; start += PieceBytes ?? sent.Length)
        {
            yield return sent[start..Math.Min(start + (PieceBytes ?? sent.Length), sent.Length)];
        }
    }
}
