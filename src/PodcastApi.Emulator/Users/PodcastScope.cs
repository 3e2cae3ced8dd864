namespace PodcastApi.Emulator;

/// <summary>The scopes of an access token.</summary>
public static class PodcastScope
{
    /// <summary>Read shows and episodes.</summary>
    public const string Catalog = "music::catalog";

    /// <summary>Save and remove episodes.</summary>
    public const string Library = "music::library";

    /// <summary>Follow and unfollow shows.</summary>
    public const string Favorites = "music::favorites";

    /// <summary>All scopes.</summary>
    public static IReadOnlyList<string> All { get; } = [Catalog, Library, Favorites];
}
