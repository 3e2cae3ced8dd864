using System.Net;

namespace PodcastApi;

/// <summary>A status, headers and a body; the body's buffer goes back to its pool with <see cref="Dispose"/>.</summary>
internal sealed class BufferedResponse(HttpResponseMessage response, PooledBuffer body) : IDisposable
{
    // Enough for any error that is told in words; the rest of such a body is not read.
    private const int MaxErrorBytes = 64 * 1024;

    internal HttpStatusCode Status => response.StatusCode;

    internal bool IsSuccess => response.IsSuccessStatusCode;

    internal bool IsUnauthorized => response.StatusCode == HttpStatusCode.Unauthorized;

    internal ReadOnlyMemory<byte> Body => body.Memory;

    internal HttpResponseMessage Response => response;

    /// <summary>Why the body of a rejection could not be read to its end.</summary>
    internal Exception? BodyFailure { get; set; }

    internal string? MediaType => response.Content?.Headers.ContentType?.MediaType;

    /// <summary>False: there is more than the cap.</summary>
    internal async Task<bool> ReadBodyAsync(int cap, CancellationToken cancellationToken)
    {
        // .NET Framework gives null for a response without a body.
        if (response.Content is not { } content) return true;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
#if NETSTANDARD2_0
            var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#else
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
            return await body.FillAsync(
                    stream,
                    content.Headers.ContentLength,
                    IsSuccess ? cap : Math.Min(cap, MaxErrorBytes),
                    cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException or ArgumentException)
        {
            // What decoders of handlers throw that are not ours.
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>Closes the response when nothing reads from it any more: a decoder closed under its reader corrupts memory.</summary>
    public void Dispose() => body.Release(response);
}
