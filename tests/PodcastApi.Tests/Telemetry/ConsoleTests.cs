namespace PodcastApi.Tests.Telemetry;

/// <summary>Tests that print to the console, or take its place, run one after another: the process has only one.</summary>
[CollectionDefinition(nameof(ConsoleTests))]
public class ConsoleTests;
