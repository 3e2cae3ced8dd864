using System.Text;

namespace PodcastApi.Emulator;

/// <summary>Reads the bodies of login requests. The API accepts no bodies.</summary>
internal static class RequestBody
{
    internal const int MaxBytes = 64 * 1024;

    /// <summary>Reads a body; returns null if it is longer than <see cref="MaxBytes"/>, without reading the rest.</summary>
    internal static async Task<string?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return length > MaxBytes ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
