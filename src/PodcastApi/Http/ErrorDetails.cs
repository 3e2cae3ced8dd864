using System.Text.Json;

namespace PodcastApi;

/// <summary>Reads the details of an error body in any of its formats. Never throws.</summary>
internal sealed class ErrorDetails
{
    // More errors add no information.
    private const int MostErrors = 10;

    internal string? Code { get; private set; }

    internal string? Message { get; private set; }

    internal string? Reference { get; private set; }

    /// <summary>Code, message and reference in one sentence; null if there are none.</summary>
    internal string? Sentence
    {
        get
        {
            var words = string.Join(": ", new[] { Code, Message }.Where(part => !string.IsNullOrEmpty(part)));
            return words.Length == 0 ? null : words + (string.IsNullOrEmpty(Reference) ? "" : $" (reference {Reference})");
        }
    }

    internal static ErrorDetails Read(ReadOnlySpan<byte> body)
    {
        var details = new ErrorDetails();
        try
        {
            details.ReadBody(new JsonScanner(body));
        }
        catch (JsonException)
        {
            // HTML, plain text or a truncated body: details read so far are kept.
        }

        return details;
    }

    private void ReadBody(JsonScanner json)
    {
        if (!json.EnterObject()) return;
        while (json.NextField(out var field))
        {
            if (field.Is("error"u8)) ReadError(ref json);
            else if (field.Is("error_description"u8)) ReadDescription(ref json);
            else if (field.Is("message"u8) || field.Is("Message"u8)) Message ??= Text(ref json, field);
            else if (field.Is("errors"u8)) Message ??= Join(PodcastResponseError.Read(ref json, MostErrors));
            json.SkipRest();
        }
    }

    /// <summary>Reads the documented object, or the text that gateways and Login with Amazon send.</summary>
    private void ReadError(ref JsonScanner json)
    {
        if (json.Kind == JsonTokenType.String) Message = json.Text();
        if (!json.EnterObject()) return;
        while (json.NextField(out var field))
        {
            if (field.Is("code"u8)) Code = Text(ref json, field);
            else if (field.Is("message"u8)) Message = Text(ref json, field);
            else if (field.Is("reference"u8)) Reference = Text(ref json, field);
            json.SkipRest();
        }
    }

    /// <summary>Reads a description. The text before it is then the code.</summary>
    private void ReadDescription(ref JsonScanner json)
    {
        if (json.Kind != JsonTokenType.String) return;
        Code ??= Message;
        Message = json.Text();
    }

    /// <summary>Returns the text, or the raw JSON of any other value.</summary>
    private static string? Text(ref JsonScanner json, in JsonMember field) =>
        json.Kind == JsonTokenType.String ? json.Text() : json.IsNull ? null : json.Raw(field.ValueStart).Text;

    private static string? Join(IReadOnlyList<PodcastResponseError> errors) =>
        errors.Any(error => error.Message is not null)
            ? string.Join("; ", errors.Select(error => error.Message).OfType<string>().Select(TextSanitizer.Beginning))
            : null;
}
