using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>The image of a show or episode. Feeds don't contain its size.</summary>
internal static class FeedImage
{
    private static readonly string[] Elements =
    [
        "itunes:image@", "itunes:image", "itunes:image/url", "googleplay:image@", "googleplay:image", "podcast:image@",
        "image/url", "image@", "image", "media:thumbnail@", "media:content@", "atom:logo", "atom:icon",
    ];

    /// <summary>Returns the addresses of images, the preferred one first.</summary>
    internal static IReadOnlyList<string> Addresses(FeedElements elements) =>
        [.. elements.All(Elements).Select(text => text.Trim()), .. elements.All("podcast:images@").Select(Largest)];

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
    private static string Largest(string list)
    {
        var (largest, size, url) = (list.Trim(), -1.0, "");
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var descriptor = word.Split(',', 2);
            if (SizeOf(descriptor[0]) is { } found && url.Length > 0)
            {
                if (found > size) (largest, size) = (url, found);
                url = descriptor.Length > 1 ? descriptor[1] : "";
            }
            else
            {
                url = word.TrimStart(',');
            }
        }

        return size < 0 ? largest.Split(' ')[0] : largest;
    }

    private static double? SizeOf(string descriptor) =>
        descriptor is [.., 'w' or 'x']
        && double.TryParse(descriptor[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            ? size
            : null;
}
