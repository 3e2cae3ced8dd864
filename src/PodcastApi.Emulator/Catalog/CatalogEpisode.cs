using System.Globalization;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>An episode and its position in a show.</summary>
/// <param name="Show">The show of the episode.</param>
/// <param name="Episode">The data of the episode.</param>
/// <param name="Number">The n in the cursor <c>&lt;n&gt;:&lt;id&gt;</c>.</param>
internal sealed record CatalogEpisode(CatalogShow Show, PodcastEpisode Episode, int Number)
{
    internal string EdgeCursor => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Episode.Id}");

    /// <summary>
    /// The token of a page that ends at this episode. It is derived from the episode id, so it stays valid when episodes
    /// are added. By default it differs from the edge cursor, to detect clients that confuse the two.
    /// </summary>
    internal string PageToken { get; init; } = Convert.ToBase64String(Encoding.UTF8.GetBytes("after " + Episode.Id));
}
