namespace PodcastApi.Emulator.Server;

/// <summary>Text of a feed's or a client's, which may be written from right to left, or hold characters that reorder what stands beside it.</summary>
internal static class UntrustedText
{
    /// <summary>Within a line: nothing of it reaches beyond its end.</summary>
    internal static Html Line(string? text) => Html.Of($"<bdi>{text}</bdi>");

    /// <summary>Where no element can stand, such as a window's title: without those characters. Letters go their own way without them.</summary>
    internal static string Bare(string text) => string.Concat(text.Where(c => !Reorders(c)));

    private static bool Reorders(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
