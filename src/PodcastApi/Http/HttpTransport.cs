namespace PodcastApi;

/// <summary>Sends one request and reads its complete response, with a timeout and a size limit.</summary>
internal static class HttpTransport
{
    internal static async ValueTask<BufferedResponse> SendAsync(
        HttpClient client,
        ApiCall call,
        Credentials credentials,
        CancellationToken cancellationToken)
    {
        var settings = call.Settings;
        var (duration, setting) = TimeoutOf(settings, client);
        using var timeout = LinkedTimeout.Start(settings.Time, duration, cancellationToken);
        // Not disposed: it has no content, and a handler that ignores cancellation may still use it.
        var request = new ApiRequestMessage(call, credentials, settings.HasInnermostHandler);
        HttpResponseMessage? response = null;
        call.Attempts++;
        try
        {
            response = await SendAsync(client, request, timeout.Token).ConfigureAwait(false);
            request.CountSends(call);
            var buffered = await ReadAsync(call, response, timeout.Token, cancellationToken).ConfigureAwait(false);
            ClientTelemetry.Attempted(call, settings.Logger, (int)buffered.Status, failure: null);
            return buffered;
        }
        catch (PodcastApiException e)
        {
            ClientTelemetry.Attempted(call, settings.Logger, (int?)e.StatusCode, e);
            throw;
        }
        catch (Exception e)
        {
            // Includes handler exceptions that are not transport failures.
            request.CountSends(call);
            ClientTelemetry.Attempted(call, settings.Logger, status: null, e);
            var isOver = timeout.HasEnded;
            cancellationToken.ThrowIfCancellationRequested();
            throw isOver
                ? PodcastApiExceptionFactory.TimedOut(call, response, duration, setting, e)
                : PodcastApiExceptionFactory.Broken(call, response, e);
        }
    }

    internal static Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpRequestMessage request,
        CancellationToken cancellationToken) =>
        TaskWaitExtensions.WaitAsync(
            client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken),
            static late => late.Dispose(),
            cancellationToken,
            TaskWaitExtensions.Grace);

    private static async ValueTask<BufferedResponse> ReadAsync(
        ApiCall call,
        HttpResponseMessage response,
        CancellationToken attempt,
        CancellationToken whole)
    {
        var settings = call.Settings;
        var buffered = new BufferedResponse(response, new PooledBuffer(settings.Buffers));
        try
        {
            if (response.RequestMessage?.RequestUri is { } origin && !ReferenceEquals(origin, call.Uri) && !SameOrigin(origin, call.Uri))
                throw PodcastApiExceptionFactory.ForeignResponse(call, origin);
            var complete = await buffered.ReadBodyAsync(settings.MaxResponseBytes, attempt).ConfigureAwait(false);
            return complete || !buffered.IsSuccess
                ? buffered
                : throw PodcastApiExceptionFactory.TooLarge(call, response, settings.MaxResponseBytes);
        }
        catch (Exception e) when (IsTransportFailure(e) && !buffered.IsSuccess && !whole.IsCancellationRequested)
        {
            // A body that can't be read must not hide the status.
            buffered.BodyFailure = e;
            return buffered;
        }
        catch
        {
            buffered.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Returns the shorter timeout and its setting. HttpClient's own timeout ends with the headers; here it covers the body too.
    /// </summary>
    private static (TimeSpan Duration, string Setting) TimeoutOf(PodcastClientSettings settings, HttpClient client)
    {
        var clientIsShorter = client.Timeout != Timeout.InfiniteTimeSpan
            && (settings.AttemptTimeout == Timeout.InfiniteTimeSpan || client.Timeout < settings.AttemptTimeout);
        return clientIsShorter
            ? (client.Timeout, "HttpClient.Timeout")
            : (settings.AttemptTimeout, nameof(PodcastClientOptions.AttemptTimeout));
    }

    internal static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    internal static bool IsTransportFailure(Exception e) =>
        PodcastApiExceptionFactory.IsTransport(e) || PollyExceptions.Is(e);
}
