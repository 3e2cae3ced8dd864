using System.Text.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>Renders the response body of a request, and says what of it is kept and was sent.</summary>
internal static class ResponseBodyView
{
    private const string IndentedNote = "Indented here; it was sent without line breaks.";

    private static readonly JsonSerializerOptions Indented = new(ExportJson.Serializer) { WriteIndented = true };

    internal static Html Render(RedactedEntry entry)
    {
        var (text, isIndented) = Indent(entry.ResponseBody ?? "");
        var notes = isIndented ? Notes(entry).Append(IndentedNote) : Notes(entry);
        var paragraphs = notes.Select(note => Html.Of($"""<p class="quiet">{note}</p>"""));
        return Html.Of($"{paragraphs}{(text.Length == 0 ? Html.Empty : CopyBox.Of("response body", text))}");
    }

    /// <summary>Returns what a reader of the body must know; empty if it is complete and was sent.</summary>
    internal static IEnumerable<string> Notes(RedactedEntry entry)
    {
        if (entry.ResponseBodyBytes == 0) yield return "The body is empty.";
        else if (!entry.IsApi) yield return "The journal keeps no bodies of requests outside the API.";
        else if (entry.ResponseBody is null) yield return "The journal has dropped this body, because it was full.";
        else if (entry.IsBodyTruncated) yield return FormattableString.Invariant($"The beginning of {entry.ResponseBodyBytes:N0} bytes.");
        if (entry.SentBodyBytes >= entry.ResponseBodyBytes) yield break;
        var sent = FormattableString.Invariant($"{entry.SentBodyBytes:N0} of {entry.ResponseBodyBytes:N0}");
        yield return $"A fault broke the connection after {sent} bytes; the rest was not sent.";
    }

    /// <summary>Returns JSON indented, and any other text as it is.</summary>
    private static (string Text, bool IsIndented) Indent(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return (JsonSerializer.Serialize(json.RootElement, Indented), true);
        }
        catch (JsonException)
        {
            return (text, false);
        }
    }
}
