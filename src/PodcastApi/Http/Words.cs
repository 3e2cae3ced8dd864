namespace PodcastApi;

internal static class Words
{
    private const int MaxLength = 500;

    /// <summary>A server's text is no reason for a log line to break or to grow without bounds.</summary>
    internal static string Tidy(string text)
    {
        var line = new string([.. text.Take(MaxLength).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length > MaxLength ? line + "…" : line;
    }
}
