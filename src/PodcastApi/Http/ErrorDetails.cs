using System.Text.Json;

namespace PodcastApi;

/// <summary>What an error body says, whatever its form; reading it never fails.</summary>
internal sealed class ErrorDetails
{
    internal string? Code { get; private set; }

    internal string? Message { get; private set; }

    internal string? Reference { get; private set; }

    internal static ErrorDetails Read(ReadOnlySpan<byte> body)
    {
        var details = new ErrorDetails();
        try
        {
            details.ReadObject(new JsonScanner(body));
        }
        catch (JsonException)
        {
            // HTML, plain text, a cut body: what was read before stays.
        }

        return details;
    }

    private void ReadObject(JsonScanner json)
    {
        if (!json.EnterObject()) return;
        while (json.NextField(out var field))
        {
            if (field.Is("error"u8)) ReadError(ref json);
            else if (field.Is("message"u8) || field.Is("Message"u8)) Message ??= Text(ref json);
            else if (field.Is("errors"u8)) Message ??= Join(PodcastResponseErrors.Read(ref json));
            json.SkipRest();
        }
    }

    /// <summary>The documented object, or the text that gateways and Login with Amazon send.</summary>
    private void ReadError(ref JsonScanner json)
    {
        if (json.Kind == JsonTokenType.String)
        {
            Message = json.Text();
            return;
        }

        JsonModel.Read(ref json, out ApiError? error);
        Code = TextOf(error, error?.Code, "code");
        Message = TextOf(error, error?.Message, "message") ?? Message;
        Reference = TextOf(error, error?.Reference, "reference");
    }

    private static string? Text(ref JsonScanner json) => json.Kind == JsonTokenType.String ? json.Text() : null;

    private static string? TextOf(ApiError? error, string? value, string name) =>
        value ?? (error?.AdditionalProperties.TryGetValue(name, out var raw) is true ? raw.Text : null);

    private static string? Join(IReadOnlyList<PodcastResponseError> errors) =>
        errors.Any(error => error.Message is not null) ? string.Join("; ", errors.Select(error => error.Message).OfType<string>()) : null;
}
