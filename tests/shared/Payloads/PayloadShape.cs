namespace PodcastApi.Testing.Payloads;

/// <summary>The responses used to measure performance.</summary>
internal enum PayloadShape
{
    /// <summary>A show with a page of 100 full episodes, about 82 KB.</summary>
    Show100,

    /// <summary>A multi-get of 50 episodes of one show.</summary>
    Eps50,

    /// <summary>One episode, about 1.5 KB.</summary>
    Ep1,
}
