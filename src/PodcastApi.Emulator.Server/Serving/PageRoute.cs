namespace PodcastApi.Emulator.Server;

/// <summary>What responses under one path of the page.</summary>
/// <param name="Methods">GET never changes the emulator; POST does, and is guarded.</param>
/// <param name="Handle">Reads the emulator in memory: nothing to wait for.</param>
internal sealed record PageRoute(IReadOnlyList<string> Methods, Func<PageRequest, PageResponse> Handle)
{
    internal static IReadOnlyList<string> Reading { get; } = ["GET", "HEAD"];

    internal static IReadOnlyList<string> Changing { get; } = ["POST"];
}
