using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PodcastApi;

/// <summary>Redacts secrets in a text, in any spelling, and user info in its URLs.</summary>
/// <remarks>Passes over the text once, whatever it contains. docs/threat-model.md lists the spellings.</remarks>
internal static class SecretRedactor
{
    private const string Redacted = "[redacted]";

    internal static string Apply(string text, params string[] secrets) => Apply(text, text.Length, secrets);

    /// <summary>
    /// Redacts a text and truncates it to this many of its original characters. A secret that spans the end is detected, because
    /// truncation comes after the search.
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

    /// <summary>
    /// .NET includes invalid header lines in messages. In that case only the redacted message is kept, without the exception.
    /// </summary>
    [return: NotNullIfNotNull(nameof(exception))]
    internal static Exception? Apply(Exception? exception, params string[] secrets) =>
        exception is null || Apply(exception.ToString(), secrets) == exception.ToString()
            ? exception
            : new IOException(Apply(exception.Message, secrets));

    private static (int Length, string Replacement) Match(string text, int at, SecretPattern[] patterns)
    {
        // The longest match, because one secret may contain another or begin like it.
        var longest = 0;
        foreach (var pattern in patterns) longest = Math.Max(longest, pattern.MatchLength(text, at));
        return longest > 0 ? (longest, Redacted) : (AddressUser.Length(text, at), "");
    }
}
