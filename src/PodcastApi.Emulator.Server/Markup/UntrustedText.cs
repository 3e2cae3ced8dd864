namespace PodcastApi.Emulator.Server;

/// <summary>Isolates text from feeds or clients that may be right-to-left or contain characters that reorder the text around it.</summary>
internal static class UntrustedText
{
    /// <summary>Renders text within a line, isolated from the text around it.</summary>
    internal static Html Line(string? text) => Html.Of($"<bdi>{text}</bdi>");

    /// <summary>Removes the reordering characters, for places without markup such as titles. Letters keep their own direction.</summary>
    internal static string Bare(string text) => string.Concat(text.Where(c => !Reorders(c)));

    private static bool Reorders(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
