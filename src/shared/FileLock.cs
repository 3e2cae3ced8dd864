namespace PodcastApi.Shared;

/// <summary>A lock that one process at a time can hold, as an open file beside the file that it protects.</summary>
/// <remarks>
/// The protected file is not locked itself, because each save replaces it. The lock file is never deleted: otherwise two processes
/// that open it at the same time could both hold a lock.
/// </remarks>
internal static class FileLock
{
    // EAGAIN, whose number differs between systems, and ERROR_SHARING_VIOLATION.
    private static readonly int Held = OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsLinux() ? 11 : 35;

    internal static string PathOf(string file) => file + ".lock";

    /// <summary>Takes the lock until the result is disposed.</summary>
    /// <exception cref="IOException">Another process holds it (<see cref="IsHeld"/>), or the file can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can't be opened.</exception>
    internal static IDisposable Take(string file) => PrivateFile.Create(PathOf(file), FileMode.OpenOrCreate, FileShare.None);

    /// <summary>Returns whether another process holds the lock.</summary>
    internal static bool IsHeld(IOException failure) => failure.HResult == Held;
}
