namespace PodcastApi.Emulator;

/// <summary>What an access token may allow.</summary>
public static class PodcastScope
{
    /// <summary>Reading shows and episodes.</summary>
    public const string Catalog = "music::catalog";

    /// <summary>Saving and removing episodes.</summary>
    public const string Library = "music::library";

    /// <summary>Following and unfollowing shows.</summary>
    public const string Favorites = "music::favorites";

    /// <summary>All three.</summary>
    public static IReadOnlyList<string> All { get; } = [Catalog, Library, Favorites];
}
