using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Ids that look like the API's and are the same on every import and machine: UUIDs of version 5 (RFC 9562).</summary>
internal static class FeedId
{
    /// <summary>Names of this project; never to change, or every imported id does.</summary>
    private static readonly Guid Project = new("6f0c4f0e-8a55-4d4e-9d0f-3c1be2a74f5b");

    /// <summary>Names of podcasts, as podcast-index's specification of podcast:guid gives them.</summary>
    private static readonly Guid Podcasts = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <summary>
    /// By podcast:guid; else by what it would be, which follows from the feed's own address; else by link and title.
    /// </summary>
    /// <returns>Null when the feed has none of these.</returns>
    internal static Guid? OfShow(FeedElements channel)
    {
        if (channel.First("podcast:guid") is { } guid) return Named(Project, guid.Trim().ToLowerInvariant());
        if (channel.First("atom:link@href") is { } address) return Named(Project, PodcastGuid(address).ToString());
        var (link, title) = (channel.First("link")?.Trim(), channel.First("title", "itunes:title")?.Trim());
        return link is null && title is null ? null : Named(Project, $"{link}\n{title}");
    }

    /// <summary>Of a feed's address, without its scheme and its last slashes.</summary>
    internal static Guid PodcastGuid(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return Named(Podcasts, (scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/'));
    }

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is made with SHA-1; an id keeps no secret.")]
    internal static Guid Named(Guid space, string name)
    {
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
