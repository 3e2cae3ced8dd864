using System.Diagnostics.CodeAnalysis;

namespace PodcastApi;

/// <summary>The credentials of one attempt. They are redacted in every text about it.</summary>
internal sealed class Credentials(string apiKey, string accessToken)
{
    internal string ApiKey { get; } = apiKey;

    internal string AccessToken { get; } = accessToken;

    /// <summary>Truncates and redacts a text from the server, which may echo the request.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal string? Redact(string? text, int length) => text is null ? null : SecretRedactor.Apply(text, length, [AccessToken, ApiKey]);

    /// <summary>Redacts and sanitizes a text for a message.</summary>
    internal string Sanitize(string text) => TextSanitizer.Sanitize(text, AccessToken, ApiKey);

    [return: NotNullIfNotNull(nameof(exception))]
    internal Exception? Redact(Exception? exception) => SecretRedactor.Apply(exception, AccessToken, ApiKey);

    /// <summary>Sanitizes a text. A response of a test double has no credentials.</summary>
    internal static string Sanitize(Credentials? credentials, string text) => credentials?.Sanitize(text) ?? TextSanitizer.Sanitize(text);

    /// <summary>Whether the text is a valid header value: not empty, only visible ASCII.</summary>
    internal static bool IsHeaderValue(string? text) => !string.IsNullOrEmpty(text) && text!.All(c => c is > ' ' and <= '~');
}
