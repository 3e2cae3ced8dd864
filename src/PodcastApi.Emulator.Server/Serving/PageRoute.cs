namespace PodcastApi.Emulator.Server;

/// <summary>The handler of a path.</summary>
/// <param name="Methods">The allowed methods. GET never changes the emulator; POST does and is protected against forgery.</param>
/// <param name="Handle">Handles the request. Synchronous, because the state is in memory.</param>
internal sealed record PageRoute(IReadOnlyList<string> Methods, Func<PageRequest, PageResponse> Handle)
{
    /// <summary>Handles a form with a file instead; null for other forms.</summary>
    internal Func<PageRequest, CancellationToken, Task<PageResponse>>? Upload { get; init; }

    internal static IReadOnlyList<string> Reading { get; } = ["GET", "HEAD"];

    internal static IReadOnlyList<string> Changing { get; } = ["POST"];
}
