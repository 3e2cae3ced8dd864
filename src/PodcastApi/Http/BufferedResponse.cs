using System.Net;

namespace PodcastApi;

/// <summary>A status, headers and a buffered body. <see cref="Dispose"/> returns the buffer to its pool.</summary>
internal sealed class BufferedResponse(HttpResponseMessage response, PooledBuffer body) : IDisposable
{
    // Enough for any error message. The rest of an error body is not read.
    private const int MaxErrorBytes = 64 * 1024;

    internal HttpStatusCode Status => response.StatusCode;

    internal bool IsSuccess => response.IsSuccessStatusCode;

    internal bool IsUnauthorized => response.StatusCode == HttpStatusCode.Unauthorized;

    internal ReadOnlyMemory<byte> Body => body.Memory;

    internal HttpResponseMessage Response => response;

    /// <summary>Why the body of an error response could not be read completely.</summary>
    internal Exception? BodyFailure { get; set; }

    internal string? MediaType => response.Content?.Headers.ContentType?.MediaType;

    /// <summary>Returns false if the body exceeds the size limit.</summary>
    internal async Task<bool> ReadBodyAsync(int cap, CancellationToken cancellationToken)
    {
        // .NET Framework returns null for a response without a body.
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
            // Exceptions of decoders in handlers of other libraries.
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>Closes the response when nothing reads from it any more. Closing a decoder during a read corrupts memory.</summary>
    public void Dispose() => body.Release(response);
}
