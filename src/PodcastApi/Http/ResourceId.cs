namespace PodcastApi;

/// <summary>Ids are opaque, but some would make the request one for another resource.</summary>
internal static class ResourceId
{
    internal static void Check(string id, string parameter)
    {
        if (id is null) throw new ArgumentNullException(parameter);
        if (Fault(id) is { } fault) throw new ArgumentException($"This id {fault}. Give the id as the API sent it.", parameter);
    }

    internal static bool CanBeSent(string id) => Fault(id) is null;

    internal static void CheckListed(string id, string parameter)
    {
        if (id is null) throw new ArgumentException("One of the ids is null.", parameter);
        if (Fault(id) is { } fault) throw new ArgumentException($"One of the ids {fault}. Give ids as the API sent them.", parameter);
        if (id.Contains(',')) throw new ArgumentException("One of the ids holds a comma, and the server would read two ids.", parameter);
    }

    private static bool HasControl(string id)
    {
        foreach (var c in id)
        {
            if (char.IsControl(c)) return true;
        }

        return false;
    }

    private static string? Fault(string id) => id switch
    {
        "" => "is empty, and would ask for another resource",
        "." or ".." => $"is \"{id}\", and would ask for another resource",
        _ when HasControl(id) => "holds a control character",
        _ when Utf16.HasLoneSurrogate(id) => "holds half of a surrogate pair, which UTF-8 can't carry",
        _ => null,
    };
}
