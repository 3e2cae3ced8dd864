using System.Text;

namespace PodcastApi;

internal static class ErrorText
{
    private const int MaxBytes = 8 * 1024;

    /// <summary>The first 8 KiB of the body in the charset that it names, else by its byte order mark, else UTF-8.</summary>
    internal static string? Read(ApiAnswer answer)
    {
        if (answer.Body.IsEmpty) return null;
        var first = answer.Body.Slice(0, Math.Min(answer.Body.Length, MaxBytes)).ToArray();
        using var reader = new StreamReader(new MemoryStream(first), Charset(answer), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding Charset(ApiAnswer answer)
    {
        try
        {
            return Encoding.GetEncoding(answer.Response.Content.Headers.ContentType?.CharSet?.Trim('"') ?? "utf-8");
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
