namespace PodcastApi.Emulator.Server;

/// <summary>A response of the control API that is not JSON.</summary>
/// <param name="ContentType">The Content-Type header.</param>
/// <param name="Text">The body.</param>
internal sealed record ControlFile(string ContentType, string Text);
