using System.Runtime.Versioning;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

// The programs that stand in for others are shell scripts.
[assembly: UnsupportedOSPlatform("windows")]

namespace PodcastApi.Build.Tests.Running;

/// <summary>All that shares NSwag, one after another: a build takes every processor that it finds.</summary>
[CollectionDefinition(nameof(Builds))]
public sealed class Builds : ICollectionFixture<PreparedNodeModules>;
