using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Cli;

/// <summary>The tool was called in a way that can't work; the message says what to change.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only this tool throws it.")]
[SuppressMessage("Design", "CA1064", Justification = "Only this tool throws it.")]
internal sealed class UsageException(string message) : Exception(message);
