namespace PodcastApi;

/// <summary>The user name and password of an address, which .NET quotes whole when a proxy does not let it through.</summary>
internal static class AddressUser
{
    // Longer than what can stand there: looking on would make the walk over a text of nothing but beginnings quadratic.
    private const int Longest = 512;

    /// <summary>How many characters before the host are user and password, their @ included; 0 when none begin here.</summary>
    internal static int Length(string text, int at)
    {
        if (at < 3 || text[at - 1] != '/' || text[at - 2] != '/' || text[at - 3] != ':') return 0;
        var (length, isBehindColon, isPassword) = (0, false, false);
        for (var i = at; i < text.Length && i - at < Longest; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || IsAddress(text, i) || (!isPassword && EndsHost(text, i))) break;
            if (c == '@') length = i - at + 1;
            // .NET shows a password unescaped, whatever it holds; digits alone may be a port.
            isPassword |= isBehindColon && c is < '0' or > '9';
            isBehindColon |= c == ':';
        }

        return length;
    }

    private static bool IsAddress(string text, int at) => string.CompareOrdinal(text, at, "://", 0, 3) == 0;

    private static bool EndsHost(string text, int at) => text[at] switch
    {
        // It closes a quotation, or belongs to a name.
        '\'' => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]),
        '/' or '?' or '#' or '"' or '<' or '>' => true,
        var c => char.IsWhiteSpace(c),
    };
}
