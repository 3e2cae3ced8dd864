using System.Text;

namespace PodcastApi;

/// <summary>One way in which a secret may stand in a text, and how much of it gives it away.</summary>
internal sealed partial class SecretPattern
{
    // What is shorter is found in ordinary words, and no secret.
    private const int ShortestSecret = 8;

    // So much of a secret is told even by what breaks off: a server quotes the beginning of what it was sent.
    private const int TellingPart = 16;

    // What they begin with is known to everybody.
    private static readonly string[] PublicPrefixes = ["amzn1.application.", "amzn1.oa2-cs.v1.", "Atza|", "Atzr|"];

    private readonly string _text;
    private readonly int _least;
    private readonly bool _isBase64;

    private SecretPattern(string text, int least, bool isBase64 = false) =>
        (_text, _least, _isBase64) = (text, Math.Min(least, text.Length), isBase64);

    internal static SecretPattern[] Of(string[] secrets) =>
        [.. secrets.Where(secret => secret.Length >= ShortestSecret).Distinct().SelectMany(Spellings)];

    /// <summary>How many characters of the text spell the secret from here on, or enough of it; 0 when they do not.</summary>
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
            // Without the last half of its last character, so that it serves for either order of the bytes.
            yield return Base64(Encoding.Unicode.GetBytes(secret).AsSpan(0, (secret.Length * 2) - 1), before, (known + TellingPart) * 2);
        }
    }

    /// <summary>What is encoded is a header, a pair of name and secret, a whole request: three bytes make four characters, wherever it begins.</summary>
    /// <param name="secret">In some encoding.</param>
    /// <param name="before">How many bytes stand before it among the three.</param>
    /// <param name="least">How many bytes of it tell it.</param>
    private static SecretPattern Base64(ReadOnlySpan<byte> secret, int before, int least)
    {
        var all = Convert.ToBase64String([.. new byte[before], .. secret]);
        // Only the characters that are made of nothing but the secret.
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
