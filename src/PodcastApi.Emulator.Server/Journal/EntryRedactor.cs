using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Redacts the credentials of a request: headers and query parameters with secret names, and their values elsewhere.</summary>
internal sealed partial class EntryRedactor
{
    internal const string Redacted = "(redacted)";

    // Shorter values are no secrets, and occur in other texts by chance.
    private const int ShortestSecret = 8;

    private static readonly string[] SecretWords =
        ["auth", "token", "secret", "key", "cookie", "password", "credential", "session", "signature"];

    private readonly List<(string Text, string Replacement)> _replacements;

    internal EntryRedactor(JournalEntry entry)
    {
        var secrets = entry.Headers.Where(header => IsSecret(header.Key)).SelectMany(header => Secrets(header.Value));
        IEnumerable<(string Text, string Replacement)> all =
        [
            (entry.PathAndQuery, SecretParameters.Redact(entry.PathAndQuery)),
            .. secrets.Where(secret => secret.Length >= ShortestSecret).Select(secret => (secret, Redacted)),
        ];

        // The longest first, because a secret may contain another.
        _replacements =
        [
            .. all.Where(one => one.Text != one.Replacement)
                .SelectMany(Spellings).Distinct().OrderByDescending(one => one.Text.Length),
        ];
    }

    /// <summary>Returns whether a header or parameter of this name holds a credential.</summary>
    internal static bool IsSecret(string name) =>
        name.Equals("code", StringComparison.OrdinalIgnoreCase)
        || SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    internal string Text(string text)
    {
        foreach (var (secret, replacement) in _replacements) text = text.Replace(secret, replacement, StringComparison.Ordinal);
        return AmazonSecret.Replace(text, Redacted);
    }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers(IEnumerable<KeyValuePair<string, string>> headers) =>
        [.. headers.Select(header => KeyValuePair.Create(Text(header.Key), Value(header.Key, header.Value)))];

    private string Value(string name, string value)
    {
        if (!IsSecret(name) || string.IsNullOrWhiteSpace(value)) return Text(value);
        return value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? "Bearer " + Redacted : Redacted;
    }

    /// <summary>Returns the secret parts of a header's value: all of it, what follows a scheme, and the values of cookies.</summary>
    private static IEnumerable<string> Secrets(string value) =>
        [value.Trim(), value.Trim().Split(' ')[^1], .. value.Split(';').Select(cookie => cookie.Split('=', 2)[^1].Trim())];

    private static IEnumerable<(string Text, string Replacement)> Spellings((string Text, string Replacement) one) =>
        [one, (Uri.EscapeDataString(one.Text), one.Replacement), (InJson(one.Text), one.Replacement)];

    private static string InJson(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>Access and refresh tokens, and client secrets, wherever they are.</summary>
    [GeneratedRegex("""(?:Atz[a-z](?:\||%7C)|amzn1\.oa2-cs\.)[^\s"'<>&,;\\(){}\[\]]*""", RegexOptions.IgnoreCase)]
    private static partial Regex AmazonSecret { get; }
}
