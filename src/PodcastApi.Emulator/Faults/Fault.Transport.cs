namespace PodcastApi.Emulator;

/// <content>Faults of how a response comes over the wire; waits follow the emulator's clock.</content>
public abstract partial class Fault
{
    /// <summary>The headers come late.</summary>
    public static Fault Slow(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new DeliveryFault("slow", delivery => delivery with { Delay = delay }) { Settings = [Setting("Delay in milliseconds", delay.TotalMilliseconds)] };
    }

    /// <summary>The body comes in small pieces.</summary>
    /// <param name="bytes">Per piece: 1 or more.</param>
    /// <param name="pause">Between two pieces.</param>
    public static Fault Drip(int bytes, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.Zero);
        return new DeliveryFault("drip", delivery => delivery with { PieceBytes = bytes, Pause = pause })
        {
            Settings = [Setting("Bytes of a piece", bytes), Setting("Pause in milliseconds", pause.TotalMilliseconds)],
        };
    }

    /// <summary>The connection breaks inside the body.</summary>
    /// <param name="afterBytes">How much of the body comes before: 0 or more; of a shorter one, all but the last byte.</param>
    public static Fault CutBody(int afterBytes = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new DeliveryFault("cut body", delivery => delivery with { CutAfterBytes = afterBytes }) { Settings = [Setting("Bytes that come before the break", afterBytes)] };
    }

    /// <summary>The body comes whole, but is no JSON.</summary>
    public static Fault MalformedJson() => new MalformedJsonFault();
}
