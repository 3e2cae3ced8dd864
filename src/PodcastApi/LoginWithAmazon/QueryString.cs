namespace PodcastApi;

/// <summary>Parses and formats the query of a URL.</summary>
internal static class QueryString
{
    internal static string Write(params (string Name, string Value)[] fields) =>
        string.Join("&", fields.Select(f => f.Name + "=" + Uri.EscapeDataString(f.Value)));

    /// <summary>Returns the fields in order, including duplicates, which the caller must handle.</summary>
    internal static ILookup<string, string> Read(Uri address) =>
        address.Query.TrimStart('?').Split('&').Where(part => part.Length > 0).Select(part => part.Split(['='], 2))
            .ToLookup(pair => Decode(pair[0]), pair => pair.Length > 1 ? Decode(pair[1]) : "", StringComparer.Ordinal);

    /// <summary>Unescapes a value. Forms encode a space as a plus sign.</summary>
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
