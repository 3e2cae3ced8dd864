namespace PodcastApi.Tests.Batching;

/// <summary>Tests that look at the whole process's heap run alone.</summary>
[CollectionDefinition(nameof(MeasuringTests), DisableParallelization = true)]
public class MeasuringTests;
