namespace PodcastApi.Emulator.Server;

/// <summary>What answers under one path of the page.</summary>
/// <param name="Methods">GET never changes the emulator; POST does, and is guarded.</param>
/// <param name="Answer">Reads the emulator in memory: nothing to wait for.</param>
internal sealed record PagePart(IReadOnlyList<string> Methods, Func<PageRequest, PageAnswer> Answer)
{
    internal static IReadOnlyList<string> Reading { get; } = ["GET", "HEAD"];

    internal static IReadOnlyList<string> Changing { get; } = ["POST"];
}
