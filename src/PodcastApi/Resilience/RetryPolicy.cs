namespace PodcastApi;

/// <summary>Repeats a call's attempt as the settings say.</summary>
/// <remarks>
/// Not Polly: its builder checks the options by reflection, 3 ms of every program's start, and brings 1.1 MB of that into a
/// native one; and what to repeat, and when, has to be decided here in any case.
/// </remarks>
internal sealed class RetryPolicy(PodcastClientSettings settings, RequestThrottle turnstile)
{
    internal async ValueTask<TResult> RunAsync<TResult, TState>(
        ApiCall call, Func<ApiCall, TState, CancellationToken, ValueTask<TResult>> attempt, TState state, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await attempt(call, state, cancellationToken).ConfigureAwait(false);
            }
            catch (PodcastApiException failure) when (ShouldRetry(call, failure))
            {
                ClientLog.Retrying(
                    settings.Logger, call.Operation.Id, call.Attempts, call.RetryDelay.TotalSeconds, call.Retries, settings.Retry.MaxRetries, failure.Message);
            }

            await Delay.For(settings.Time, call.RetryDelay, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Decides whether to go on, and how long to wait; a throttled call holds back all others meanwhile.</summary>
    private bool ShouldRetry(ApiCall call, PodcastApiException failure)
    {
        // A call that was held back is not transient: it must not prolong what it waited for.
        if (!failure.IsTransient || !settings.Retry.IsOn) return false;
        var throttled = (int?)failure.StatusCode == 429;
        var isLast = call.IsRetriedByHost || call.Retries == settings.Retry.MaxRetries;
        if (isLast && !throttled) return false;
        var wait = WaitFor(failure) ?? settings.Retry.BackOff(call.Retries);
        if (throttled) turnstile.PauseFor(wait);
        if (isLast || wait > settings.Retry.MaxDelay || wait >= call.TimeLeft) return false;
        call.RetryDelay = wait;
        call.IsThrottled = throttled;
        call.Retries++;
        return true;
    }

    /// <summary>"0", or a date that is past by this clock, says no wait: repeating at once, and again, would hammer.</summary>
    private static TimeSpan? WaitFor(PodcastApiException failure) => failure.RetryAfter is { } requested && requested > TimeSpan.Zero ? requested : null;
}
