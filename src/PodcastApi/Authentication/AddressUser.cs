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
        var length = 0;
        for (var i = at; i < text.Length && i - at < Longest && !IsEnd(text[i]); i++)
        {
            if (text[i] == '@') length = i - at + 1;
        }

        return length;
    }

    private static bool IsEnd(char c) => c is '/' or '?' or '#' or '"' or '\'' or '<' or '>' || char.IsWhiteSpace(c);
}
