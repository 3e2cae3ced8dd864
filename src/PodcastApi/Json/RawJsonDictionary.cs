using System.Collections;

namespace PodcastApi;

/// <summary>Fields as raw JSON by name, in their original order.</summary>
internal sealed class RawJsonDictionary : IReadOnlyDictionary<string, RawJson>
{
    internal static readonly RawJsonDictionary None = new();

    // Dictionary does not guarantee an order, so a list keeps it. A removed entry leaves a gap in the list.
    private readonly List<KeyValuePair<string, RawJson>?> _entries = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private ulong _nameLengths;

    public int Count => _places.Count;

    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    public IEnumerable<RawJson> Values => this.Select(entry => entry.Value);

    public RawJson this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no additional field \"{key}\".");

    public bool ContainsKey(string key) => _places.ContainsKey(key);

    public bool TryGetValue(string key, out RawJson value)
    {
        var found = _places.TryGetValue(key, out var place);
        value = found ? _entries[place]!.Value.Value : default;
        return found;
    }

    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator()
    {
        foreach (var entry in _entries)
        {
            if (entry is { } present) yield return present;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static RawJsonDictionary Join(RawJsonDictionary? first, RawJsonDictionary? second)
    {
        if (first is null || second is null) return first ?? second ?? None;
        foreach (var field in second) first.Set(field.Key, field.Value);
        return first;
    }

    internal void Set(in JsonMember field, RawJson value)
    {
        _nameLengths |= LengthBit(field.Name);
        Set(field.Text(), value);
    }

    internal void Set(string name, RawJson value)
    {
        if (_places.TryGetValue(name, out var place)) _entries[place] = null;
        _places[name] = _entries.Count;
        _entries.Add(new(name, value));
    }

    /// <summary>Allocates no string unless there is a field with a name of this length.</summary>
    internal void Remove(ReadOnlySpan<byte> name)
    {
        if ((_nameLengths & LengthBit(name)) == 0) return;
        var text = Utf8Text.Text(name);
        if (!_places.TryGetValue(text, out var place)) return;
        _entries[place] = null;
        _places.Remove(text);
    }

    private static ulong LengthBit(ReadOnlySpan<byte> name) => 1UL << (name.Length & 63);
}
