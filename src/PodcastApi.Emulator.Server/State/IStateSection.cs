namespace PodcastApi.Emulator.Server;

/// <summary>A part of a state file.</summary>
internal interface IStateSection
{
    /// <summary>Whether it says all that an emulator needs: a list of texts may hold nulls.</summary>
    bool IsWhole { get; }
}
