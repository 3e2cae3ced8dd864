namespace PodcastApi.Emulator.Server;

/// <summary>A part of a state file.</summary>
internal interface IStateSection
{
    /// <summary>Whether all required values are present. Lists of strings may contain nulls.</summary>
    bool IsWhole { get; }
}
