using System.Globalization;

namespace PodcastApi;

/// <summary>The wait that the service asks for. .NET's own parser drops what it can't hold, and with it the wish.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    /// <summary>Seconds or an HTTP date, which is counted from now; of several the longest, never negative.</summary>
    internal static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        if (!response.Headers.TryGetValues("Retry-After", out var values)) return null;
        TimeSpan? longest = null;
        foreach (var value in values.SelectMany(Parts))
        {
            var wait = Seconds(value) ?? Until(value, time);
            if (wait is not null && (longest is null || wait > longest)) longest = wait;
        }

        return longest;
    }

    /// <summary>A date holds a comma itself; a list of numbers is held together by them.</summary>
    private static IEnumerable<string> Parts(string value) => value.Any(char.IsLetter) ? [value] : value.Split(',');

    private static TimeSpan? Seconds(string text)
    {
        if (!double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return null;
        return seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(Math.Ceiling(seconds));
    }

    private static TimeSpan? Until(string text, TimeProvider time)
    {
        if (!DateTimeOffset.TryParseExact(text.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        var wait = date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Longest ? wait : Longest;
    }
}
