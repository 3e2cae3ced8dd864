using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Creates ids that look like the API's and are the same for every import: UUIDs of version 5 (RFC 9562).</summary>
internal static class FeedId
{
    /// <summary>The namespace of this project. Changing it would change every imported id.</summary>
    private static readonly Guid Project = new("6f0c4f0e-8a55-4d4e-9d0f-3c1be2a74f5b");

    /// <summary>The namespace of podcasts in podcast-index's specification of podcast:guid.</summary>
    private static readonly Guid Podcasts = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <summary>
    /// Derives the id from podcast:guid; otherwise from the feed's own address, as podcast:guid would be; otherwise from
    /// link and title; otherwise from the name of the file.
    /// </summary>
    /// <returns>The id; null if the feed has none of these.</returns>
    internal static Guid? OfShow(FeedElements channel, string? file)
    {
        if (channel.First("podcast:guid") is { } guid) return Named(Project, guid.Trim().ToLowerInvariant());
        if (channel.First("atom:link@self") is { } address) return Named(Project, PodcastGuid(address).ToString());
        if (channel.First("atom:id") is { } atomId) return Named(Project, atomId.Trim());
        var (link, title) = (
            channel.First("link", "atom:link@alternate")?.Trim(),
            channel.First("title", "itunes:title", "atom:title")?.Trim());
        if (link is not null || title is not null) return Named(Project, $"{link}\n{title}");
        return file is null ? null : Named(Project, $"file\n{file}");
    }

    /// <summary>Computes podcast:guid from a feed's address, without the scheme and trailing slashes.</summary>
    internal static Guid PodcastGuid(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return Named(Podcasts, (scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/'));
    }

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is made with SHA-1; ids are not secret.")]
    internal static Guid Named(Guid space, string name)
    {
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
