using System.Text;

namespace PodcastApi;

/// <summary>One way in which a secret may stand in a text, and how much of it gives it away.</summary>
internal sealed class SecretPattern
{
    // What is shorter is found in ordinary words, and no secret.
    private const int ShortestSecret = 8;

    // So much of a secret is told even by what breaks off: a server quotes the beginning of what it was sent.
    private const int TellingPart = 16;

    // What they begin with is known to everybody.
    private static readonly string[] PublicPrefixes = ["amzn1.application.", "Atza|", "Atzr|"];

    // What gateways encode is a header, or its value.
    private static readonly string[] HeaderPrefixes = ["", "Bearer ", "Authorization: Bearer ", "x-api-key: "];

    private readonly string _text;
    private readonly int _least;
    private readonly bool _isBase64;

    private SecretPattern(string text, int least, bool isBase64 = false) => (_text, _least, _isBase64) = (text, Math.Min(least, text.Length), isBase64);

    /// <summary>The longest first: one secret may hold another.</summary>
    internal static SecretPattern[] Of(string[] secrets) =>
        [.. secrets.Where(secret => secret.Length >= ShortestSecret).Distinct().SelectMany(Spellings).OrderByDescending(pattern => pattern._text.Length)];

    /// <summary>How many characters of the text spell the secret from here on, or enough of it; 0 when they do not.</summary>
    internal int MatchLength(string text, int start)
    {
        var position = start;
        var matched = 0;
        while (matched < _text.Length)
        {
            var used = _isBase64 ? Base64Length(text, position, _text[matched]) : CharacterSpelling.Length(text, position, _text[matched]);
            if (used == 0) break;
            position += used;
            matched++;
        }

        return matched >= _least ? position - start : 0;
    }

    private static IEnumerable<SecretPattern> Spellings(string secret)
    {
        var prefix = PublicPrefixes.FirstOrDefault(known => secret.StartsWith(known, StringComparison.Ordinal));
        yield return new SecretPattern(secret, prefix is null ? secret.Length : prefix.Length + TellingPart);
        if (prefix is not null && secret.Length >= prefix.Length + TellingPart) yield return new SecretPattern(secret.Substring(prefix.Length), TellingPart);
        foreach (var header in HeaderPrefixes) yield return Base64(header, secret);
    }

    /// <summary>Without its last group: what follows the secret there is not known.</summary>
    private static SecretPattern Base64(string header, string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(header + secret);
        var whole = Convert.ToBase64String(bytes, 0, bytes.Length / 3 * 3);
        var least = (header.Length + ShortestSecret) * 4 / 3;
        return new SecretPattern(whole, Math.Max(least, Math.Min(whole.Length, (header.Length + TellingPart) * 4 / 3)), isBase64: true);
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
        return actual == expected ? 1 : CharacterSpelling.Length(text, at, expected);
    }
}
