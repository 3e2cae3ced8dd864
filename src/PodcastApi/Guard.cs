using System.Globalization;

namespace PodcastApi;

/// <summary>Validates settings and arguments. Errors name the setting or parameter and its valid values.</summary>
internal static class Guard
{
    private const string Client = nameof(PodcastClientOptions);

    // .NET's timers count milliseconds in an int.
    private const double MostMilliseconds = int.MaxValue;

    internal static T Check<T>(string setting, T value, T min, T max, string owner = Client)
        where T : IComparable<T> =>
        value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0
            ? value
            : throw Rejected(
                setting,
                string.Format(CultureInfo.InvariantCulture, "must be {0} to {1}, and is {2}", min, max, value),
                owner);

    internal static TimeSpan Timeout(string setting, TimeSpan value, string owner = Client) =>
        value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= MostMilliseconds)
            ? value
            : throw Rejected(
                setting,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "must be above zero and at most 24 days, or Timeout.InfiniteTimeSpan, and is {0}",
                    value),
                owner);

    internal static ArgumentException Rejected(string setting, string why, string owner = Client) => new($"{owner}.{setting} {why}.");

    // IDs are opaque, but some would change the request into one for another resource.

    /// <exception cref="ArgumentException">The ID can't be sent.</exception>
    internal static void Id(string id, string parameter)
    {
        if (id is null) throw new ArgumentNullException(parameter);
        if (FaultOf(id) is { } fault) throw new ArgumentException($"This id {fault}. Give the id as the API sent it.", parameter);
    }

    /// <summary>Validates the IDs of one request and returns them.</summary>
    /// <exception cref="ArgumentException">There are too few or too many IDs, or one can't be sent.</exception>
    internal static IReadOnlyList<string> Ids(IEnumerable<string> ids, string parameter, int min, int max)
    {
        // One more than allowed is enough to detect that there are too many.
        var list = (ids ?? throw new ArgumentNullException(parameter)).Take(max + 1).ToList();
        if (list.Count > max) throw new ArgumentException($"Give {min} to {max} ids a call; these are more.", parameter);
        if (list.Count < min) throw new ArgumentException($"Give {min} to {max} ids; this list holds {list.Count}.", parameter);
        foreach (var id in list) ListedId(id, parameter);
        return list;
    }

    internal static bool CanSendId(string id) => FaultOf(id) is null;

    /// <summary>Whether the text contains an unpaired surrogate, which UTF-8 can't encode.</summary>
    internal static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return true;
            i++;
        }

        return false;
    }

    private static void ListedId(string id, string parameter)
    {
        if (id is null) throw new ArgumentException("One of the ids is null.", parameter);
        if (FaultOf(id) is { } fault) throw new ArgumentException($"One of the ids {fault}. Give ids as the API sent them.", parameter);
        if (id.Contains(',')) throw new ArgumentException("One of the ids holds a comma, and the server would read two ids.", parameter);
    }

    private static string? FaultOf(string id) => id switch
    {
        "" => "is empty, and would ask for another resource",
        "." or ".." => $"is \"{id}\", and would ask for another resource",
        _ when id.Any(char.IsControl) => "holds a control character",
        _ when HasLoneSurrogate(id) => "holds half of a surrogate pair, which UTF-8 can't carry",
        _ => null,
    };
}
