namespace PodcastApi.Emulator.Server;

/// <summary>What an argument's exception says, for people who know no parameters.</summary>
internal static class ArgumentMessage
{
    internal static string Say(ArgumentException e) => e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal);
}
