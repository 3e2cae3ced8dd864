using System.Security.Cryptography;

namespace PodcastApi.Emulator.Server;

/// <summary>The style sheets, scripts and icon of the pages. Their URLs contain a hash, so that browsers can cache them forever.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, PageResponse> Files = new(StringComparer.Ordinal);

    internal static string Style { get; } = Load("page.css", "text/css");

    internal static string Script { get; } = Load("page.js", "text/javascript");

    internal static string Theme { get; } = Load("theme.js", "text/javascript");

    internal static string ReferenceStyle { get; } = Load("reference.css", "text/css");

    internal static string ReferenceScript { get; } = Load("reference.js", "text/javascript");

    internal static string Icon { get; } = Load("icon.svg", "image/svg+xml");

    /// <summary>The assets by path, without the hash in the query.</summary>
    internal static IReadOnlyDictionary<string, PageResponse> All => Files;

    private static string Load(string name, string type)
    {
        var text = Resource.Read(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..12];
        Files.Add(
            "/assets/" + name,
            new PageResponse(200, text, type + "; charset=utf-8") { Caching = "public, max-age=31536000, immutable" }
        );
        return $"/assets/{name}?{hash}";
    }
}
