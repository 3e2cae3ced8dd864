using System.Text;

namespace PodcastApi.Emulator;

/// <summary>The API takes no bodies; a login takes short ones.</summary>
internal static class RequestBody
{
    internal const int MaxBytes = 64 * 1024;

    /// <summary>Null when it is longer than <see cref="MaxBytes"/>: the rest is not read.</summary>
    internal static async Task<string?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return length > MaxBytes ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
