namespace PodcastApi.Emulator.Server;

internal static class Pluralizer
{
    /// <summary>Returns the count and the noun. The plural s is added to the first word.</summary>
    internal static Html Of(int count, string what)
    {
        var words = what.Split(' ', 2);
        return Html.Of($"{count:N0} {words[0]}{(count == 1 ? "" : "s")}{(words.Length > 1 ? " " + words[1] : "")}");
    }
}
