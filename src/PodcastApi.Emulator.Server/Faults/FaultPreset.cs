namespace PodcastApi.Emulator.Server;

/// <summary>Faults that are added together, for a common situation.</summary>
/// <param name="Name">The name, which is also its key in forms and in the control API.</param>
/// <param name="Explanation">What the client sees.</param>
/// <param name="Faults">The faults, in order.</param>
internal sealed record FaultPreset(string Name, string Explanation, params IReadOnlyList<(Fault Fault, FaultTrigger When)> Faults)
{
    /// <summary>All presets.</summary>
    internal static IReadOnlyList<FaultPreset> All { get; } =
    [
        // With a seed each; otherwise they would choose the same requests.
        new(
            "flaky network",
            "503 for 10 % of the requests, a broken connection for 5 %, and a delay of 500 ms for 20 %.",
            (Fault.Slow(TimeSpan.FromMilliseconds(500)), new FaultTrigger { Rate = 0.2, Seed = 1 }),
            (Fault.CutBody(), new FaultTrigger { Rate = 0.05, Seed = 2 }),
            (Fault.Status(503), new FaultTrigger { Rate = 0.1, Seed = 3 })),
        new(
            "throttled",
            "429 with Retry-After 2 seconds for the next 3 requests.",
            (Fault.Throttle(TimeSpan.FromSeconds(2)), new FaultTrigger { Times = 3 })),
        new(
            "expired token",
            "401 for the next request and all later ones with the same token.",
            (Fault.ExpiredToken(), new FaultTrigger { Times = 1 })),
    ];

    internal static FaultPreset? Find(string? name) => All.FirstOrDefault(preset => preset.Name == name);

    internal IReadOnlyList<ActiveFault> AddTo(FaultSet faults) => [.. Faults.Select(one => faults.Add(one.Fault, one.When))];
}
