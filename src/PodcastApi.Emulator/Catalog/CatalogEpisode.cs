using System.Globalization;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>An episode in its place in a show.</summary>
/// <param name="Show">Whose episode it is.</param>
/// <param name="Episode">What it says.</param>
/// <param name="Number">The n of <c>&lt;n&gt;:&lt;id&gt;</c>.</param>
internal sealed record CatalogEpisode(CatalogShow Show, PodcastEpisode Episode, int Number)
{
    internal string EdgeCursor => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Episode.Id}");

    /// <summary>
    /// The token of a page that ends here. Bound to the episode, so that it keeps its place when others come; by default
    /// unlike the edge's cursor, so that a client which takes one for the other is found out.
    /// </summary>
    internal string PageToken { get; init; } = Convert.ToBase64String(Encoding.UTF8.GetBytes("after " + Episode.Id));
}
