using System.Buffers;

namespace PodcastApi;

/// <summary>Sends one form and reads its complete response, with a timeout and a size limit.</summary>
internal sealed class OAuthTransport(Func<HttpClient> httpClient)
{
    // Two tokens of 2,048 bytes use a small part of this.
    private const int MaxBytes = 64 * 1024;

    // A separate pool, because returned buffers still contain tokens.
    private static readonly ArrayPool<byte> Buffers = ArrayPool<byte>.Create();

    /// <exception cref="LoginException">There is no successful response.</exception>
    internal async Task<OAuthResponse> PostAsync(OAuthRequest form, LoginSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var timeout = LinkedTimeout.Start(settings.Time, settings.Timeout, cancellationToken);
        // Not disposed: a handler that was abandoned may still use it.
        var request = form.ToRequest();
        HttpResponseMessage? response = null;
        try
        {
            response = await HttpTransport.SendAsync(httpClient(), request, timeout.Token).ConfigureAwait(false);
            var result = await ReadAsync(form, settings.Time, response, timeout.Token).ConfigureAwait(false);
            if (result.IsSuccess)
                return result;
            throw result.BodyFailure is { } failure && (result.IsGranted || timeout.HasEnded)
                ? Broken(failure, result.NewRefreshToken)
                : LoginExceptionFactory.Rejected(form, result);
        }
        catch (Exception e) when (e is not LoginException)
        {
            // Handler exceptions that are not transport failures also become a LoginException.
            throw Broken(e, newRefreshToken: null);
        }

        LoginException Broken(Exception failure, string? newRefreshToken)
        {
            var isOver = timeout.HasEnded;
            cancellationToken.ThrowIfCancellationRequested();
            if (isOver) return LoginExceptionFactory.TimedOut(form, response, settings.Timeout, failure, newRefreshToken);
            return request.RequestUri is { } target && !HttpTransport.SameOrigin(target, form.Endpoint)
                ? LoginExceptionFactory.ForeignResponse(form, target)
                : LoginExceptionFactory.Disconnected(form, response, failure, newRefreshToken);
        }
    }

    private static async Task<OAuthResponse> ReadAsync(
        OAuthRequest form,
        TimeProvider time,
        HttpResponseMessage response,
        CancellationToken cancellationToken)
    {
        using var buffered = new BufferedResponse(response, new PooledBuffer(Buffers));
        if (response.RequestMessage?.RequestUri is { } origin && !HttpTransport.SameOrigin(origin, form.Endpoint))
            throw LoginExceptionFactory.ForeignResponse(form, origin);
        try
        {
            if (!await buffered.ReadBodyAsync(MaxBytes, cancellationToken).ConfigureAwait(false) && buffered.IsSuccess)
                throw LoginExceptionFactory.TooLarge(form, response, MaxBytes);
        }
        catch (Exception e) when (HttpTransport.IsTransportFailure(e))
        {
            // A body that can't be read must not hide the status, and the part that was read may contain a new refresh token.
            buffered.BodyFailure = e;
        }

        return new OAuthResponse(buffered, time);
    }
}
