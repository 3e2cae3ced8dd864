namespace PodcastApi;

/// <summary>Sanitizes texts of servers and of .NET for messages and logs.</summary>
internal static class TextSanitizer
{
    private const int MaxLength = 500;
    private const int MaxLookedAt = 16 * 1024;

    /// <summary>Truncates the text to what a message needs, with room for a secret that spans the end.</summary>
    internal static string Beginning(string text) => text.Length <= MaxLookedAt ? text : text.Substring(0, MaxLookedAt);

    /// <summary>
    /// Redacts secrets, replaces control characters and truncates to 500 characters. Truncates first, to limit the work.
    /// </summary>
    internal static string Sanitize(string text, params string[] secrets)
    {
        var chars = SecretRedactor.Apply(text, MaxLength, secrets).ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            if (char.IsControl(chars[i])) chars[i] = ' ';
        }

        return new string(chars) + (text.Length > MaxLength ? "…" : "");
    }
}
