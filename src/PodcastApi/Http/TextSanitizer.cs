namespace PodcastApi;

/// <summary>Texts of servers and of .NET, made fit for a message or a log line.</summary>
internal static class TextSanitizer
{
    private const int MaxLength = 500;
    private const int MaxLookedAt = 16 * 1024;

    /// <summary>As much of it as a message has room for, with room for a secret that stands across the end.</summary>
    internal static string Beginning(string text) => text.Length <= MaxLookedAt ? text : text.Substring(0, MaxLookedAt);

    /// <summary>Without secrets and control characters, and no longer than 500 characters; bounded first, whatever came.</summary>
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
