using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>A status such as 404, or a class of them such as 4xx.</summary>
internal readonly record struct StatusRange(int Least, int Most)
{
    /// <summary>Parses a status or a class; returns null for any other text.</summary>
    internal static StatusRange? Parse(string text)
    {
        if (text is [>= '1' and <= '5' and var first, 'x' or 'X', 'x' or 'X'])
            return new StatusRange((first - '0') * 100, ((first - '0') * 100) + 99);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599
            ? new StatusRange(status, status)
            : null;
    }

    internal bool Contains(int status) => status >= Least && status <= Most;
}
