namespace PodcastApi;

/// <summary>The query of an address, to fields and back.</summary>
internal static class QueryString
{
    internal static string Write(params (string Name, string Value)[] fields) =>
        string.Join("&", fields.Select(f => f.Name + "=" + Uri.EscapeDataString(f.Value)));

    /// <summary>In order, and with retries: what stands there twice is for the caller to judge.</summary>
    internal static ILookup<string, string> Read(Uri address) =>
        address.Query.TrimStart('?').Split('&').Where(part => part.Length > 0).Select(part => part.Split(['='], 2))
            .ToLookup(pair => Decode(pair[0]), pair => pair.Length > 1 ? Decode(pair[1]) : "", StringComparer.Ordinal);

    /// <summary>Forms write a space as a plus sign.</summary>
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
