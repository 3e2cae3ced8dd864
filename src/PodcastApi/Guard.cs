using System.Globalization;

namespace PodcastApi;

/// <summary>Checks settings and arguments; errors name the setting or parameter and its valid values.</summary>
internal static partial class Guard
{
    private const string Client = nameof(PodcastClientOptions);

    // Timers of .NET count milliseconds in an int.
    private const double MostMilliseconds = int.MaxValue;

    internal static T Check<T>(string setting, T value, T min, T max, string owner = Client)
        where T : IComparable<T> =>
        value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0
            ? value
            : throw Rejected(setting, string.Format(CultureInfo.InvariantCulture, "must be {0} to {1}, and is {2}", min, max, value), owner);

    internal static TimeSpan Timeout(string setting, TimeSpan value, string owner = Client) =>
        value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= MostMilliseconds)
            ? value
            : throw Rejected(setting, string.Format(CultureInfo.InvariantCulture, "must be above zero and at most 24 days, or Timeout.InfiniteTimeSpan, and is {0}", value), owner);

    internal static ArgumentException Rejected(string setting, string why, string owner = Client) => new($"{owner}.{setting} {why}.");
}
