using System.Globalization;

namespace PodcastApi;

/// <summary>The wait that the service asks for. .NET's own parser drops what it can't hold, and with it the wish.</summary>
internal static class RetryAfterHeader
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    /// <summary>Seconds or an HTTP date, which is counted from the response's Date, else from now; of several the longest, never negative.</summary>
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

    /// <summary>A date holds a comma itself; a list of numbers is held together by them.</summary>
    private static IEnumerable<string> Parts(string value) => value.Any(char.IsLetter) ? [value] : value.Split(',');

    /// <summary>Digits, and perhaps a fraction: .NET's parser takes "NaN" and "Infinity" whatever style it is given.</summary>
    private static TimeSpan? Seconds(string text)
    {
        var digits = text.Trim();
        if (digits.Length == 0 || !digits.All(c => c is >= '0' and <= '9' or '.')) return null;
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return null;
        return seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(Math.Ceiling(seconds));
    }

    /// <summary>The service's own clock says when it responded; that of this machine may be wrong.</summary>
    private static TimeSpan? Until(string text, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParseExact(text.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        var wait = date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Longest ? wait : Longest;
    }
}
