using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace PodcastApi;

/// <summary>The credentials of one attempt: put on its request, and taken out of every text about it.</summary>
internal sealed class Credentials(string apiKey, string accessToken)
{
    internal const string ApiKeyHeader = "x-api-key";

    private const string AuthorizationHeader = "Authorization";

    internal string AccessToken { get; } = accessToken;

    internal void AddTo(HttpRequestHeaders headers)
    {
        // Without validation: a token holds characters that .NET's parser takes for something else.
        headers.TryAddWithoutValidation(ApiKeyHeader, apiKey);
        headers.TryAddWithoutValidation(AuthorizationHeader, "Bearer " + AccessToken);
    }

    internal static void TakeFrom(HttpRequestHeaders headers)
    {
        headers.Remove(ApiKeyHeader);
        headers.Remove(AuthorizationHeader);
    }

    internal static bool AreIn(string header) =>
        header.Equals(ApiKeyHeader, StringComparison.OrdinalIgnoreCase) || header.Equals(AuthorizationHeader, StringComparison.OrdinalIgnoreCase);

    /// <summary>The beginning of a text of the server's, which may echo what it was sent.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal string? Redact(string? text, int length) => text is null ? null : SecretRedactor.Apply(text, length, [AccessToken, apiKey]);

    /// <summary>The same, fit for a message.</summary>
    internal string Sanitize(string text) => TextSanitizer.Sanitize(text, AccessToken, apiKey);

    [return: NotNullIfNotNull(nameof(exception))]
    internal Exception? Redact(Exception? exception) => SecretRedactor.Apply(exception, AccessToken, apiKey);

    /// <summary>A stand-in's response comes with none.</summary>
    internal static string Sanitize(Credentials? credentials, string text) => credentials?.Sanitize(text) ?? TextSanitizer.Sanitize(text);

    /// <summary>Whether the text can stand in a header: not empty, only visible ASCII.</summary>
    internal static bool IsHeaderValue(string? text) => !string.IsNullOrEmpty(text) && text!.All(c => c is > ' ' and <= '~');
}
