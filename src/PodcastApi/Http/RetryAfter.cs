namespace PodcastApi;

internal static class RetryAfter
{
    /// <summary>Seconds or an HTTP date, which is counted from now; never negative.</summary>
    internal static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
