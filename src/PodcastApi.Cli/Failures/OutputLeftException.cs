using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Cli;

/// <summary>The reader of standard output has closed it. Nobody needs the rest.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only this tool throws it.")]
[SuppressMessage("Design", "CA1064", Justification = "Only this tool throws it.")]
internal sealed class OutputLeftException : Exception;
