using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Renders a show's image. External images are never loaded: a drawing derived from the title is shown instead.</summary>
internal static class Cover
{
    private const int Bars = 9;

    internal static Html Of(PodcastShow show)
    {
        var own = show.Images?.FirstOrDefault(image => image.Url?.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) is true);
        return own is null
            ? Draw(show.Title ?? show.Id)
            : Html.Of($"""<img class="cover" src="{own.Url}" alt="" width="96" height="96">""");
    }

    private static Html Draw(string title)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(title));
        var hue = hash[0] * 360 / 256;
        return Html.Of($"""
            <svg class="cover" viewBox="0 0 96 96" width="96" height="96" aria-hidden="true">
            <rect width="96" height="96" fill="hsl({hue} 38% 27%)"/>
            <circle cx="{hash[1] % 96}" cy="{hash[2] % 96}" r="{34 + (hash[3] % 26)}" fill="hsl({(hue + 24) % 360} 45% 36%)"/>
            {Enumerable.Range(0, Bars).Select(i => Bar(i, hash[4 + i] % 44, hue))}
            </svg>
            """);
    }

    private static Html Bar(int place, int size, int hue) =>
        Html.Of(
            $"""<rect x="{12 + (place * 8)}" y="{44 - (size / 2)}" width="4" height="{8 + size}" rx="2" """
                + $"""fill="hsl({(hue + 40) % 360} 70% 84%)"/>""");
}
