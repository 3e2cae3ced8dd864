namespace PodcastApi.Emulator.Server;

internal static class Pluralizer
{
    /// <summary>The plural's s goes behind the first word.</summary>
    internal static Html Of(int count, string what)
    {
        var words = what.Split(' ', 2);
        return Html.Of($"{count:N0} {words[0]}{(count == 1 ? "" : "s")}{(words.Length > 1 ? " " + words[1] : "")}");
    }
}
