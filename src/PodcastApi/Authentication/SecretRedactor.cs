using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PodcastApi;

/// <summary>Takes secrets out of a text, in whichever spelling they stand there, and user names out of its addresses.</summary>
/// <remarks>One walk over the text, whatever it holds. docs/threat-model.md names the spellings.</remarks>
internal static class SecretRedactor
{
    private const string Redacted = "[redacted]";

    internal static string Apply(string text, params string[] secrets) => Apply(text, text.Length, secrets);

    /// <summary>
    /// The beginning of a text, this many characters of it as they came. A secret across its end is seen whole: it is the end that
    /// is cut, not what is looked at.
    /// </summary>
    internal static string Apply(string text, int length, string[] secrets)
    {
        var patterns = SecretPattern.Of(secrets);
        var end = Math.Min(length, text.Length);
        StringBuilder? result = null;
        var copied = 0;
        for (var i = 0; i < end; i++)
        {
            var (match, replacement) = Match(text, i, patterns);
            if (match == 0) continue;
            (result ??= new StringBuilder()).Append(text, copied, i - copied).Append(replacement);
            copied = i + match;
            i = copied - 1;
        }

        if (result is null) return end == text.Length ? text : text.Substring(0, end);
        return copied < end ? result.Append(text, copied, end - copied).ToString() : result.ToString();
    }

    /// <summary>.NET quotes header lines that it can't read: then its words go on without the exception.</summary>
    [return: NotNullIfNotNull(nameof(exception))]
    internal static Exception? Apply(Exception? exception, params string[] secrets) =>
        exception is null || Apply(exception.ToString(), secrets) == exception.ToString()
            ? exception
            : new IOException(Apply(exception.Message, secrets));

    private static (int Length, string Replacement) Match(string text, int at, SecretPattern[] patterns)
    {
        // The longest: one secret may hold another, or begin as another does.
        var longest = 0;
        foreach (var pattern in patterns) longest = Math.Max(longest, pattern.MatchLength(text, at));
        return longest > 0 ? (longest, Redacted) : (AddressUser.Length(text, at), "");
    }
}
