using System.Diagnostics.CodeAnalysis;

namespace PodcastApi;

/// <summary>The credentials of one attempt, which are redacted in every text about it.</summary>
internal sealed class Credentials(string apiKey, string accessToken)
{
    internal string ApiKey { get; } = apiKey;

    internal string AccessToken { get; } = accessToken;

    /// <summary>The beginning of a text of the server's, which may echo what it was sent.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal string? Redact(string? text, int length) => text is null ? null : SecretRedactor.Apply(text, length, [AccessToken, ApiKey]);

    /// <summary>The same, fit for a message.</summary>
    internal string Sanitize(string text) => TextSanitizer.Sanitize(text, AccessToken, ApiKey);

    [return: NotNullIfNotNull(nameof(exception))]
    internal Exception? Redact(Exception? exception) => SecretRedactor.Apply(exception, AccessToken, ApiKey);

    /// <summary>A stand-in's response comes with none.</summary>
    internal static string Sanitize(Credentials? credentials, string text) => credentials?.Sanitize(text) ?? TextSanitizer.Sanitize(text);

    /// <summary>Whether the text can stand in a header: not empty, only visible ASCII.</summary>
    internal static bool IsHeaderValue(string? text) => !string.IsNullOrEmpty(text) && text!.All(c => c is > ' ' and <= '~');
}
