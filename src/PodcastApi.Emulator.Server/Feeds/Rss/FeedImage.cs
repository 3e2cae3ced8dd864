using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>The image of a show or episode. Feeds don't contain its size.</summary>
internal static partial class FeedImage
{
    private static readonly string[] Elements =
    [
        "itunes:image@", "itunes:image", "itunes:image/url", "googleplay:image@", "googleplay:image", "podcast:image@", "podcast:images@",
        "image/url", "image@", "image", "media:thumbnail@", "media:content@", "atom:logo", "atom:icon",
    ];

    /// <summary>Returns the addresses of images, the preferred one first.</summary>
    internal static IReadOnlyList<string> Addresses(FeedElements elements) => [.. elements.All(Elements).Select(Largest)];

    /// <summary>Returns the first image whose address is complete or can be completed; null for none.</summary>
    /// <param name="addresses">The result of <see cref="Addresses"/>.</param>
    /// <param name="site">The address that relative addresses refer to; null if it is unknown.</param>
    internal static IReadOnlyList<PodcastImage>? Of(IReadOnlyList<string> addresses, Uri? site) =>
        addresses.Select(address => Complete(address, site)).FirstOrDefault(address => address is not null) is { } url
            ? [new PodcastImage { Url = url, ImageType = PodcastImageType.Primary }]
            : null;

    /// <summary>Returns the address of a site that relative addresses can refer to; null if it can't be used.</summary>
    internal static Uri? Site(FeedElements channel) =>
        channel.All("link", "atom:link@alternate", "atom:link@self").Select(Absolute).FirstOrDefault(address => address is not null);

    private static string? Complete(string address, Uri? site)
    {
        if (Absolute(address) is not null) return address;
        if (address.StartsWith("//", StringComparison.Ordinal)) return Complete($"{site?.Scheme ?? Uri.UriSchemeHttps}:{address}", null);
        return site is not null && Uri.TryCreate(site, address, out var whole) && IsWeb(whole) ? whole.AbsoluteUri : null;
    }

    private static Uri? Absolute(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && IsWeb(uri) ? uri : null;

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Returns the largest image of a list like HTML's srcset: <c>a.jpg 1500w, b.jpg 600w</c>.</summary>
    private static string Largest(string address) =>
        Candidate().Matches(address).MaxBy(match => double.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture)) is { } largest
            ? largest.Groups["url"].Value
            : address.Trim();

    [GeneratedRegex(@"(?:^|,)\s*(?<url>[^\s,]\S*)\s+(?<size>[0-9]{1,6}(?:\.[0-9]{1,3})?)[wx]\s*(?=,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
