namespace PodcastApi.Testing;

/// <summary>The documentation shortens two URLs, both in its first example. All others follow one rule.</summary>
internal static class DocumentedUrls
{
    private const string Podcasts = "\"https://music.amazon.com/podcasts/";
    private const string Show = Podcasts + "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b/";

    /// <summary>A documented body with these two URLs completed by the rule, and otherwise unchanged.</summary>
    internal static string WriteOut(string body) => body
        .Replace(Podcasts + "63825c25-4a0b/The-Line\"", Show + "The-Line\"", StringComparison.Ordinal)
        .Replace(
            Podcasts + "63825c25/episodes/9386b374-cbd3-/The-LineWe Have a Problem\"",
            Show + "episodes/9386b374-cbd3-484f-b4ca-9fefaecf9849/The-LineWe Have a Problem\"",
            StringComparison.Ordinal);
}
