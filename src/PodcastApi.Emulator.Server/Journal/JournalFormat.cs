using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Times and sizes of the journal.</summary>
internal static class JournalFormat
{
    /// <summary>Returns the time in UTC, in the format of ISO 8601.</summary>
    internal static string Iso(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns the milliseconds, to the microsecond.</summary>
    internal static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    internal static string Duration(TimeSpan time) => time.TotalMilliseconds.ToString("#,0.#", CultureInfo.InvariantCulture) + " ms";

    internal static string Size(long bytes) => bytes switch
    {
        >= 1024 * 1024 => (bytes / (1024d * 1024)).ToString("#,0.#", CultureInfo.InvariantCulture) + " MiB",
        >= 1024 => (bytes / 1024d).ToString("#,0.#", CultureInfo.InvariantCulture) + " KiB",
        _ => bytes.ToString(CultureInfo.InvariantCulture) + " bytes",
    };
}
