using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Timeout for the user to finish logging in.</summary>
internal static class UserTimeout
{
    private static TimeProvider Clock => TimeProvider.System;

    internal static DateTimeOffset EndOf(TimeSpan timeout) => Clock.GetUtcNow() + timeout;

    /// <summary>Formats a time in the user's time zone.</summary>
    internal static string Text(DateTimeOffset end) =>
        TimeZoneInfo.ConvertTime(end, Clock.LocalTimeZone).ToString("HH:mm:ss '(UTC'zzz')'", CultureInfo.InvariantCulture);

    /// <exception cref="ToolException">The timeout expired.</exception>
    internal static async Task<T> LimitAsync<T>(
        TimeSpan? timeout,
        string late,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeout ?? Timeout.InfiniteTimeSpan, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await work(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ToolException(late);
        }
    }
}
