using System.Text;

namespace PodcastApi;

/// <summary>One spelling of a secret in a text, and how many of its characters must match.</summary>
internal sealed partial class SecretPattern
{
    // Shorter values occur in ordinary words and are not secrets.
    private const int ShortestSecret = 8;

    // A match of this length counts even if the secret is truncated: servers quote the beginning of a request.
    private const int TellingPart = 16;

    // Publicly known prefixes of secrets.
    private static readonly string[] PublicPrefixes = ["amzn1.application.", "amzn1.oa2-cs.v1.", "Atza|", "Atzr|"];

    private readonly string _text;
    private readonly int _least;
    private readonly bool _isBase64;

    private SecretPattern(string text, int least, bool isBase64 = false) =>
        (_text, _least, _isBase64) = (text, Math.Min(least, text.Length), isBase64);

    internal static SecretPattern[] Of(string[] secrets) =>
        [.. secrets.Where(secret => secret.Length >= ShortestSecret).Distinct().SelectMany(Spellings)];

    /// <summary>Returns the length of the secret, or of enough of it, at this position of the text; 0 if there is none.</summary>
    internal int MatchLength(string text, int start)
    {
        var position = start;
        var matched = 0;
        while (matched < _text.Length)
        {
            var used = _isBase64 ? Base64Length(text, position, _text[matched]) : SpellingLength(text, position, _text[matched]);
            if (used == 0) break;
            position += used;
            matched++;
        }

        return matched >= _least ? position - start : 0;
    }

    private static IEnumerable<SecretPattern> Spellings(string secret)
    {
        var known = PublicPrefixes.FirstOrDefault(prefix => secret.StartsWith(prefix, StringComparison.Ordinal))?.Length ?? 0;
        yield return new SecretPattern(secret, known + TellingPart);
        if (known > 0 && secret.Length >= known + TellingPart) yield return new SecretPattern(secret.Substring(known), TellingPart);
        for (var before = 0; before < 3; before++)
        {
            yield return Base64(Encoding.UTF8.GetBytes(secret), before, known + TellingPart);
            // Without the second byte of the last character, so that it matches both byte orders.
            yield return Base64(Encoding.Unicode.GetBytes(secret).AsSpan(0, (secret.Length * 2) - 1), before, (known + TellingPart) * 2);
        }
    }

    /// <summary>
    /// Base64 encodes three bytes as four characters, so the spelling depends on the offset of the secret in the encoded text.
    /// </summary>
    /// <param name="secret">The secret's bytes in some encoding.</param>
    /// <param name="before">How many bytes precede it in its group of three.</param>
    /// <param name="least">How many of its bytes must match.</param>
    private static SecretPattern Base64(ReadOnlySpan<byte> secret, int before, int least)
    {
        var all = Convert.ToBase64String([.. new byte[before], .. secret]);
        // Only the characters that depend on nothing but the secret.
        var (start, end) = (((before * 8) + 5) / 6, (before + secret.Length) * 8 / 6);
        return new SecretPattern(all.Substring(start, end - start), least * 8 / 6, isBase64: true);
    }

    private static int Base64Length(string text, int at, char expected)
    {
        if (at >= text.Length) return 0;
        var actual = text[at] switch
        {
            '-' => '+',
            '_' => '/',
            var other => other,
        };
        return actual == expected ? 1 : SpellingLength(text, at, expected);
    }
}
