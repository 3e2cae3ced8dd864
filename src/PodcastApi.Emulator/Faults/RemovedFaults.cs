namespace PodcastApi.Emulator;

/// <summary>Faults that were removed together and can be restored until the next change.</summary>
/// <param name="Faults">The faults, in the order they were added, with their counts.</param>
/// <param name="Version">The version of the set after the removal.</param>
internal sealed record RemovedFaults(IReadOnlyList<ActiveFault> Faults, long Version);
