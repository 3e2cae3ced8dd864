namespace PodcastApi;

/// <summary>
/// Detects exceptions of Polly's strategies in a handler of the host: open circuit, full queue, timeout. Compares names, so that a client
/// with its own retries does not depend on Polly.
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
