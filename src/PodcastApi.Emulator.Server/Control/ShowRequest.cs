namespace PodcastApi.Emulator.Server;

/// <summary>A show to add by the control API: either its data, or a title and a number of sample episodes.</summary>
internal sealed class ShowRequest
{
    public PodcastShow? Show { get; init; }

    public IReadOnlyList<PodcastEpisode>? Episodes { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>The title of a sample show.</summary>
    public string? Title { get; init; }

    /// <summary>The number of sample episodes.</summary>
    public int SampleEpisodes { get; init; }
}
