namespace PodcastApi.Emulator;

/// <content>Faults in the transfer of a response. Delays use the emulator's clock.</content>
public abstract partial class Fault
{
    /// <summary>Delays the headers.</summary>
    public static Fault Slow(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new DeliveryFault("slow", delivery => delivery with { Delay = delay })
        {
            Settings = [Setting("Delay in milliseconds", delay.TotalMilliseconds)],
        };
    }

    /// <summary>Sends the body in small pieces.</summary>
    /// <param name="bytes">The number of bytes per piece, 1 or more.</param>
    /// <param name="pause">The pause between two pieces.</param>
    public static Fault Drip(int bytes, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.Zero);
        return new DeliveryFault("drip", delivery => delivery with { PieceBytes = bytes, Pause = pause })
        {
            Settings = [Setting("Bytes per piece", bytes), Setting("Pause in milliseconds", pause.TotalMilliseconds)],
        };
    }

    /// <summary>Breaks the connection within the body.</summary>
    /// <param name="afterBytes">The number of bytes sent before the break, 0 or more. For a shorter body, all but the last byte.</param>
    public static Fault CutBody(int afterBytes = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new DeliveryFault("cut body", delivery => delivery with { CutAfterBytes = afterBytes })
        {
            Settings = [Setting("Bytes before the break", afterBytes)],
        };
    }

    /// <summary>Sends the complete body, but as invalid JSON.</summary>
    public static Fault MalformedJson() => new MalformedJsonFault();
}
