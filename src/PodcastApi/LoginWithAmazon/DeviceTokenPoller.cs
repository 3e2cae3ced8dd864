namespace PodcastApi;

/// <summary>Polls for tokens until the user has entered the code, the code expires or the wait is canceled.</summary>
internal sealed class DeviceTokenPoller(
    LoginSettings settings,
    DeviceAuthorization device,
    Func<DeviceAuthorization, CancellationToken, Task<LoginTokens>> poll)
{
    // The protocol uses whole seconds. A shorter interval is a mistake and would flood the service. Also applies to a device
    // authorization that was changed while it was stored.
    internal static readonly TimeSpan LeastInterval = TimeSpan.FromSeconds(1);

    // A code is valid for minutes. More than a day would only risk an overflow when doubled.
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
                // The user has not finished, or the service is temporarily unavailable.
            }
        }
    }

    /// <summary>Limits the delay to the expiration of the code, after which no more requests are sent.</summary>
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
