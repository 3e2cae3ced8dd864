namespace PodcastApi;

/// <content>Runs a call: attempts, retries, total timeout.</content>
public sealed partial class PodcastClient
{
    private async Task<PodcastResponse<T>> SendAsync<T>(
        ApiRequestBuilder request, JsonValueReader<T> read, PodcastCallOptions? options, CancellationToken cancellationToken)
    {
        var (settings, throttle) = _state;
        var call = new ApiCall(request, settings, cancellationToken);
        using var telemetry = ClientTelemetry.Start(call);
        try
        {
            var response = await SendWithinTimeoutAsync(call, throttle, read, options?.KeepBody is true).ConfigureAwait(false);
            telemetry.Succeeded(response.StatusCode);
            return response;
        }
        catch (Exception e)
        {
            telemetry.Failed(e);
            throw;
        }
    }

    private async ValueTask<PodcastResponse<T>> SendWithinTimeoutAsync<T>(
        ApiCall call,
        RequestThrottle throttle,
        JsonValueReader<T> read,
        bool keepBody)
    {
        var settings = call.Settings;
        using var timeout = LinkedTimeout.Start(settings.Time, settings.TotalTimeout, call.CancellationToken, _disposal.Token);
        try
        {
            timeout.Token.ThrowIfCancellationRequested();
            return await SendWithRetriesAsync(call, throttle, read, keepBody, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (_disposal.IsCancellationRequested && !call.CancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException($"The {nameof(PodcastClient)} was disposed before the call completed.", e);
        }
        catch (OperationCanceledException e)
        {
            // Only the caller's own token ends a call with a cancellation.
            call.CancellationToken.ThrowIfCancellationRequested();
            throw timeout.HasEnded
                ? PodcastApiExceptionFactory.TimedOut(
                    call,
                    response: null,
                    settings.TotalTimeout,
                    nameof(PodcastClientOptions.TotalTimeout),
                    e)
                : PodcastApiExceptionFactory.GivenUp(call, e);
        }
    }

    private async ValueTask<PodcastResponse<T>> SendWithRetriesAsync<T>(
        ApiCall call, RequestThrottle throttle, JsonValueReader<T> read, bool keepBody, CancellationToken cancellationToken)
    {
        var settings = call.Settings;
        while (true)
        {
            try
            {
                return await AttemptAsync(call, throttle, read, keepBody, cancellationToken).ConfigureAwait(false);
            }
            catch (PodcastApiException failure) when (ShouldRetry(call, throttle, failure))
            {
                ClientLog.Retrying(
                    settings.Logger,
                    call.Operation.Id,
                    call.Attempts,
                    call.RetryDelay.TotalSeconds,
                    call.Retries,
                    settings.Retry.MaxRetries,
                    failure.Message);
            }

            await settings.Time.DelayAsync(call.RetryDelay, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sets the delay of the retry. A 429 pauses all calls, also when this one isn't retried.</summary>
    private static bool ShouldRetry(ApiCall call, RequestThrottle throttle, PodcastApiException failure)
    {
        // A call that waited for a pause is not transient: it must not prolong that pause.
        var retry = call.Settings.Retry;
        if (!failure.IsTransient || !retry.IsOn) return false;
        var isThrottled = (int?)failure.StatusCode == 429;
        var isLast = call.IsRetriedByHost || call.Retries == retry.MaxRetries;
        if (isLast && !isThrottled) return false;
        var delay = retry.DelayBefore(call.Retries, failure.RetryAfter);
        if (isThrottled) throttle.PauseFor(delay);
        if (isLast || delay > retry.MaxDelay || delay >= call.TimeLeft) return false;
        call.RetryDelay = delay;
        call.IsThrottled = isThrottled;
        call.Retries++;
        return true;
    }
}
