namespace PodcastApi;

/// <content>Ids are opaque, but some would turn the request into one for another resource.</content>
internal static partial class Guard
{
    /// <exception cref="ArgumentException">The id can't be sent.</exception>
    internal static void Id(string id, string parameter)
    {
        if (id is null) throw new ArgumentNullException(parameter);
        if (FaultOf(id) is { } fault) throw new ArgumentException($"This id {fault}. Give the id as the API sent it.", parameter);
    }

    /// <summary>Checks the ids of one request and returns them.</summary>
    /// <exception cref="ArgumentException">There are too few or too many, or one can't be sent.</exception>
    internal static IReadOnlyList<string> Ids(IEnumerable<string> ids, string parameter, int min, int max)
    {
        // One more than allowed is enough to know that there are too many.
        var list = (ids ?? throw new ArgumentNullException(parameter)).Take(max + 1).ToList();
        if (list.Count > max) throw new ArgumentException($"Give {min} to {max} ids a call; these are more.", parameter);
        if (list.Count < min) throw new ArgumentException($"Give {min} to {max} ids; this list holds {list.Count}.", parameter);
        foreach (var id in list) ListedId(id, parameter);
        return list;
    }

    internal static bool CanSendId(string id) => FaultOf(id) is null;

    /// <summary>Whether the text holds half of a surrogate pair, which UTF-8 can't carry.</summary>
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
