namespace PodcastApi;

/// <summary>
/// What Polly's strategies throw in a handler of the host's: an open circuit, a full queue, a time-out. Told by name, so that
/// a client that repeats by itself does not bring Polly along.
/// </summary>
internal static class PollyExceptions
{
    internal static bool Is(Exception failure) => IsA(failure.GetType(), "Polly.ExecutionRejectedException");

    internal static bool IsTimeout(Exception failure) => IsA(failure.GetType(), "Polly.Timeout.TimeoutRejectedException");

    private static bool IsA(Type? type, string name)
    {
        while (type is not null && type.FullName != name) type = type.BaseType;
        return type is not null;
    }
}
