namespace PodcastApi.Emulator.Server;

/// <summary>Gets the message of an ArgumentException without the parameter name, for display to users.</summary>
internal static class ArgumentMessage
{
    internal static string Say(ArgumentException e) => e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);
}
