namespace PodcastApi.Tests.Allocation;

/// <summary>
/// Tests that measure memory run alone: others use the process's heap, and while one of them listens to spans or metrics
/// every call of the process makes some.
/// </summary>
[CollectionDefinition(nameof(MeasuringTests), DisableParallelization = true)]
public class MeasuringTests;
