using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator.Server;

/// <summary>A request to the control API that is rejected.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="message">Says what to do.</param>
[SuppressMessage("Design", "CA1032", Justification = "Thrown and caught within the control API.")]
[SuppressMessage("Design", "CA1064", Justification = "Thrown and caught within the control API.")]
internal sealed class ControlException(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;

    internal static ControlException NotFound(string what) => new(404, $"There is no {what}.");
}
