namespace PodcastApi;

/// <summary>
/// Finds the user name and password of a URL. .NET includes the whole URL in the error when a proxy rejects the connection.
/// </summary>
internal static class AddressUser
{
    // Longer than any user info. Without this limit, a text with many URL beginnings would take quadratic time.
    private const int Longest = 512;

    /// <summary>Returns the length of user and password before the host, including the @; 0 if there are none at this position.</summary>
    internal static int Length(string text, int at)
    {
        if (at < 3 || text[at - 1] != '/' || text[at - 2] != '/' || text[at - 3] != ':') return 0;
        var end = FirstFrom(text, at, Math.Min(text.Length, at + Longest), static (all, i) => char.IsControl(all[i]) || IsAddress(all, i));
        // An IPv6 address contains colons, and no user name begins with a bracket.
        if (end == at || text[at] == '[') return 0;
        var word = FirstFrom(text, at, end, static (all, i) => char.IsWhiteSpace(all[i]) || all[i] is '"' or '<' or '>');
        return LengthInWord(text.Substring(at, word - at)) is > 0 and var length ? length : LengthBeyond(text, at, word, end);
    }

    /// <summary>A password may contain the characters that end a host; a user name without a password may not.</summary>
    private static int LengthInWord(string word)
    {
        var (colon, last) = (word.IndexOf(':'), word.LastIndexOf('@'));
        if (colon >= 0 && colon < last) return last + 1;
        var host = word.IndexOfAny(['/', '?', '#']);
        return (host < 0 ? word : word.Substring(0, host)).LastIndexOf('@') + 1;
    }

    /// <summary>Handles passwords with whitespace and quotes, which .NET shows unescaped.</summary>
    private static int LengthBeyond(string text, int at, int word, int end)
    {
        var colon = text.IndexOf(':', at, word - at);
        return colon >= 0 && !IsPort(text, colon + 1, word)
            ? text.IndexOf('@', word, end - word) - at + 1 is > 0 and var length
                ? length
                : 0
            : 0;
    }

    private static bool IsPort(string text, int at, int word)
    {
        while (at < word && text[at] is >= '0' and <= '9') at++;
        return at == word || text[at] is '/' or '?' or '#' or '\'' or ')' or ']' or '}' or ',' or ';' or '.' or ':';
    }

    private static bool IsAddress(string text, int at) => string.CompareOrdinal(text, at, "://", 0, 3) == 0;

    private static int FirstFrom(string text, int at, int end, Func<string, int, bool> isEnd)
    {
        while (at < end && !isEnd(text, at)) at++;
        return at;
    }
}
