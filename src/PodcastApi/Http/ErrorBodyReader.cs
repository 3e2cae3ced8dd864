using System.Text;

namespace PodcastApi;

internal static class ErrorBodyReader
{
    private const int MaxBytes = 8 * 1024;

    // A credential at the cut must be read completely to be redacted. This fits the longest one, percent-encoded.
    private const int Margin = 8 * 1024;

    /// <summary>Returns the first 8 KiB of the body, decoded with its charset, else by its byte order mark, else as UTF-8.</summary>
    internal static string? Read(BufferedResponse response, Credentials credentials)
    {
        if (response.Body.IsEmpty) return null;
        var first = response.Body.Slice(0, Math.Min(response.Body.Length, MaxBytes + Margin)).ToArray();
        using var reader = new StreamReader(new MemoryStream(first), Charset(response), detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return credentials.Redact(text, LengthOf(text, MaxBytes));
    }

    /// <summary>Returns how many of the text's characters fit into the given number of UTF-8 bytes.</summary>
    private static int LengthOf(string text, int maxBytes)
    {
        var bytes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            bytes += isPair ? 4 : text[i] < 0x80 ? 1 : text[i] < 0x800 ? 2 : 3;
            if (bytes > maxBytes) return i;
            if (isPair) i++;
        }

        return text.Length;
    }

    private static Encoding Charset(BufferedResponse response)
    {
        try
        {
            return Encoding.GetEncoding(response.Response.Content.Headers.ContentType?.CharSet?.Trim('"') ?? "utf-8");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
