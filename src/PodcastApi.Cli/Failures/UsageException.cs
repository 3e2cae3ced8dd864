using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Cli;

/// <summary>The command line or the settings are invalid. The message says what to change.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only this tool throws it.")]
[SuppressMessage("Design", "CA1064", Justification = "Only this tool throws it.")]
internal sealed class UsageException(string message) : Exception(message);
