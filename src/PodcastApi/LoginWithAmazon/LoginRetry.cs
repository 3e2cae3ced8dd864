namespace PodcastApi;

/// <summary>Whether, and when, a refresh is requested again: a hiccup of the login must not fail all calls that wait for it.</summary>
internal sealed class LoginRetry(LoginSettings settings)
{
    private const int MostRetries = 2;

    // Calls wait meanwhile: who is to wait for longer is better told so.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private int _retries;
    private TimeSpan _wait;

    internal bool ShouldRetry(LoginException failure)
    {
        if (!failure.IsTransient || failure.InnerException is TimeoutException || _retries == MostRetries) return false;
        // To be saved first; the old one may count no more.
        if (failure.NewRefreshToken is not null) return false;
        // Between half and the whole of 1 and 2 seconds, so that several processes do not come at once.
        var backOff = TimeSpan.FromSeconds((1 << _retries) * (0.5 + (settings.Jitter() / 2)));
        _wait = failure.RetryAfter is { } requested && requested > backOff ? requested : backOff;
        if (_wait > LongestWait) return false;
        _retries++;
        LoginLog.Retrying(settings.Logger, _wait.TotalSeconds, _retries, MostRetries, failure.Message);
        return true;
    }

    internal Task WaitAsync(CancellationToken cancellationToken) => Delay.For(settings.Time, _wait, cancellationToken);
}
