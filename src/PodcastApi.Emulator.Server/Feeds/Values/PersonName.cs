using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>The name of a person. RSS writes people as <c>ada@tide.example (Ada Shore)</c>.</summary>
internal static partial class PersonName
{
    private const int LongestText = 1000;

    /// <summary>Returns the name without the e-mail address, or the text if it is not written that way.</summary>
    internal static string? Of(string? text)
    {
        text = text?.Trim();
        if (text is null or { Length: > LongestText }) return text;
        var name = WithAddress().Match(text).Groups["name"].Value.Trim(' ', '"');
        return name.Length > 0 ? name : text;
    }

    [GeneratedRegex(
        @"^(?:mailto:)?[^\s@()<>]+@[^\s@()<>]+\s*\((?<name>[^()]+)\)$|^(?<name>[^<>@]+)<[^\s@<>]+@[^\s@<>]+>$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WithAddress();
}
