using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Cli;

/// <summary>A command failed. The message says why and what to do.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only this tool throws it.")]
[SuppressMessage("Design", "CA1064", Justification = "Only this tool throws it.")]
internal sealed class ToolException(string message) : Exception(message);
