namespace PodcastApi;

/// <summary>Asks again and again whether a person has typed the code, until a response, the end of the code, or a cancellation.</summary>
internal sealed class DeviceTokenPoller(
    LoginSettings settings,
    DeviceAuthorization device,
    Func<DeviceAuthorization, CancellationToken, Task<LoginTokens>> poll)
{
    // Whole seconds are what the protocol counts in; less is a mistake, and would be a storm. Also for a login that was kept
    // somewhere and came back changed.
    internal static readonly TimeSpan LeastInterval = TimeSpan.FromSeconds(1);

    // A code lives minutes; more than a day could only overflow when doubled.
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(1);

    // RFC 8628, 3.5.
    private static readonly TimeSpan SlowDown = TimeSpan.FromSeconds(5);

    private const int MostDoublings = 2;

    private TimeSpan _interval = Within(device.Interval);
    private TimeSpan _asked;
    private int _faults;

    internal async Task<LoginTokens> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await poll(device, cancellationToken).ConfigureAwait(false);
            }
            catch (LoginException e) when (GoesOn(e))
            {
                // The person is not done, or the service is not at its best.
            }
        }
    }

    /// <summary>Not beyond the end of the code: nothing more is requested then.</summary>
    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromTicks(_interval.Ticks << _faults);
        if (_asked > wait) wait = _asked;
        var left = device.ExpiresAt - settings.Time.GetUtcNow();
        if (left > TimeSpan.Zero) await settings.Time.DelayAsync(wait < left ? wait : left, cancellationToken).ConfigureAwait(false);
        if (wait < left && settings.Time.GetUtcNow() < device.ExpiresAt) return;
        cancellationToken.ThrowIfCancellationRequested();
        throw new LoginException("The code expired before anybody typed it: start the login again.") { Code = "expired_token" };
    }

    private bool GoesOn(LoginException failure)
    {
        var known = failure.Code is "authorization_pending" or "slow_down";
        if (!known && !failure.IsTransient) return false;
        if (failure.Code == "slow_down") _interval += SlowDown;
        _faults = known ? 0 : Math.Min(_faults + 1, MostDoublings);
        _asked = failure.RetryAfter ?? TimeSpan.Zero;
        return true;
    }

    private static TimeSpan Within(TimeSpan interval) =>
        interval < LeastInterval ? LeastInterval : interval > LongestInterval ? LongestInterval : interval;
}
