namespace PodcastApi.Benchmarks.Comparing;

/// <summary>What this library is to reach, by payload: time / allocated bytes. In the tables they stand beside what it does.</summary>
internal static class Goals
{
    internal static readonly string[] Decode = ["0.80 / 1.00", "0.72 / 0.85", "0.68 / 0.90"];
    internal static readonly string[] MemoryCall = ["0.82 / 1.02", "0.78 / 0.90", "0.95 / 1.10"];
    internal static readonly string[] SocketCall = ["0.95", "0.90", "1.00"];
    internal static readonly string[] FirstDecode = ["0.50", "0.50", "0.50"];
}
