using System.Collections;
using System.Net.Http.Headers;

namespace PodcastApi;

/// <summary>
/// The headers of a response and its body, collected on first access, because most callers never read them. The response is not kept: it
/// references the request with its credentials.
/// </summary>
internal sealed class ResponseHeaders(HttpHeaders headers, HttpHeaders? bodyHeaders) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private Dictionary<string, IReadOnlyList<string>>? _values;

    public int Count => All.Count;

    public IEnumerable<string> Keys => All.Keys;

    public IEnumerable<IReadOnlyList<string>> Values => All.Values;

    private Dictionary<string, IReadOnlyList<string>> All => _values ??= Gather();

    public IReadOnlyList<string> this[string key] => All[key];

    public bool ContainsKey(string key) => All.ContainsKey(key);

    public bool TryGetValue(string key, out IReadOnlyList<string> value) => All.TryGetValue(key, out value!);

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, IReadOnlyList<string>> Gather()
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers.Concat(bodyHeaders ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()))
        {
            values[header.Key] = [.. header.Value];
        }

        return values;
    }
}
