using System.Globalization;

namespace PodcastApi;

/// <summary>Reads the Retry-After header. .NET's own parser drops values that exceed its range.</summary>
internal static class RetryAfterHeader
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    /// <summary>
    /// Reads seconds or an HTTP date, relative to the response's Date, else to now. Returns the longest of several values, never
    /// negative.
    /// </summary>
    internal static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        if (!response.Headers.TryGetValues("Retry-After", out var values)) return null;
        var now = response.Headers.Date ?? time.GetUtcNow();
        TimeSpan? longest = null;
        foreach (var value in values.SelectMany(Parts))
        {
            var wait = Seconds(value) ?? Until(value, now);
            if (wait is not null && (longest is null || wait > longest)) longest = wait;
        }

        return longest;
    }

    /// <summary>Splits a list of numbers at its commas. A date contains a comma itself and is not split.</summary>
    private static IEnumerable<string> Parts(string value) => value.Any(char.IsLetter) ? [value] : value.Split(',');

    /// <summary>Parses digits with an optional fraction. .NET's parser accepts "NaN" and "Infinity" with any style.</summary>
    private static TimeSpan? Seconds(string text)
    {
        var digits = text.Trim();
        if (digits.Length == 0 || !digits.All(c => c is >= '0' and <= '9' or '.')) return null;
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return null;
        return seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(Math.Ceiling(seconds));
    }

    /// <summary>Returns the time until the date. Uses the service's clock, because the local clock may be wrong.</summary>
    private static TimeSpan? Until(string text, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParseExact(text.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        var wait = date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Longest ? wait : Longest;
    }
}
