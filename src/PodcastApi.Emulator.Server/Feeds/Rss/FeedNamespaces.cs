using System.Xml;

namespace PodcastApi.Emulator.Server;

/// <summary>The namespaces of a feed. A prefix that is not declared has its usual meaning.</summary>
/// <remarks>XmlReader rejects undeclared prefixes, and real feeds have them.</remarks>
internal sealed class FeedNamespaces(XmlNameTable names, FeedNotes notes) : XmlNamespaceManager(names)
{
    // Real feeds have about ten.
    private const int Most = 1000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public override string? LookupNamespace(string prefix)
    {
        var space = base.LookupNamespace(prefix);
        if (string.IsNullOrEmpty(prefix) || _seen.Count > Most || !_seen.Add($"{prefix} {space}")) return space ?? Undeclared(prefix);
        if (space is null) notes.Warn("prefixes that are not declared were recognized by their name", null, prefix);
        else if (FeedName.PrefixOf(space) is null && FeedName.IsKnown(prefix))
            notes.Warn("prefixes of an unknown namespace were recognized by their name", null, $"{prefix}: {space}");
        return space ?? Undeclared(prefix);
    }

    /// <summary>Returns a name that is not empty, which XmlReader would reject, and that no feed declares.</summary>
    private string Undeclared(string prefix) => NameTable!.Add($"undeclared:{prefix}");
}
