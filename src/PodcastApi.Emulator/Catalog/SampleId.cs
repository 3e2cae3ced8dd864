using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>Creates ids that look like the API's (UUIDs of version 4) and are the same in every run.</summary>
internal static class SampleId
{
    internal static string From(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
