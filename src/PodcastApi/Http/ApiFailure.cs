using System.Globalization;
using System.Net;

namespace PodcastApi;

/// <summary>Words for everything that can go wrong, the status first.</summary>
internal static class ApiFailure
{
    private const int MaxMessageLength = 500;

    // Not in the enum of .NET Standard 2.0.
    private const HttpStatusCode TooManyRequests = (HttpStatusCode)429;

    internal static PodcastApiException Refused(ApiCall call, ApiAnswer answer, Credentials credentials, TimeProvider time)
    {
        var details = ErrorDetails.Read(answer.Body.Span);
        return Create(call, answer, credentials, details, Sentence(details), RetryAfter.Read(answer.Response, time), answer.BodyFailure, IsTransient(answer.Status));
    }

    internal static PodcastApiException Unreadable(ApiCall call, ApiAnswer answer, Credentials credentials, string why, Exception? inner, bool isCut = false) =>
        Create(call, answer, credentials, ErrorDetails.Read(answer.Body.Span), why, retryAfter: null, inner, isCut);

    internal static PodcastApiException TooLarge(ApiCall call, ApiAnswer answer, int cap) =>
        new(Status(call, answer) + string.Format(CultureInfo.InvariantCulture, "the body is larger than the {0} bytes that {1} allows.", cap, nameof(PodcastClientOptions.MaxResponseBytes)))
        {
            StatusCode = answer.Status,
            RequestId = RequestId.Read(answer.Response),
            Attempts = call.Attempts,
        };

    internal static PodcastApiException NoAnswer(ApiCall call, Exception inner) =>
        inner switch
        {
            OperationCanceledException { InnerException: TimeoutException } => NoAnswer(call, "HttpClient.Timeout passed", new TimeoutException("HttpClient.Timeout passed.", inner), isTransient: true),
            OperationCanceledException => NoAnswer(call, "it was given up, and not by the caller's token", inner, isTransient: true),
            InvalidDataException => NoAnswer(call, "its body could not be decompressed (" + inner.Message.TrimEnd('.') + ")", inner, isTransient: true),
            _ => NoAnswer(call, "the connection failed (" + inner.Message.TrimEnd('.') + ")", inner, isTransient: true),
        };

    internal static PodcastApiException TimedOut(ApiCall call, TimeSpan timeout, string setting, Exception inner)
    {
        var why = string.Format(CultureInfo.InvariantCulture, "it did not come to its end within {0:0.###} s ({1})", timeout.TotalSeconds, setting);
        return NoAnswer(call, why, new TimeoutException(why, inner), isTransient: true);
    }

    internal static PodcastApiException ForeignAnswer(ApiCall call, Uri origin) =>
        NoAnswer(call, $"a redirect led to {origin.GetLeftPart(UriPartial.Authority)}, and an answer from there is not taken; give the HttpClient a handler that follows no redirects", null);

    internal static PodcastApiException NoAnswer(ApiCall call, string why, Exception? inner, bool isTransient = false) =>
        new($"No answer to {call.Operation.Id}: {why.TrimEnd('.')}.", inner) { Attempts = call.Attempts, IsTransient = isTransient };

    /// <summary>The service asked an earlier call to wait for longer than a call waits.</summary>
    internal static PodcastApiException HeldBack(ApiCall call, TimeSpan wait) =>
        new(string.Format(CultureInfo.InvariantCulture, "{0} was held back: the service throttles this application and asked for no request in the next {1:0.###} s.", call.Operation.Id, wait.TotalSeconds))
        {
            StatusCode = TooManyRequests,
            RetryAfter = wait,
            Attempts = call.Attempts,
        };

    private static PodcastApiException Create(
        ApiCall call, ApiAnswer answer, Credentials credentials, ErrorDetails details, string sentence, TimeSpan? retryAfter, Exception? inner, bool isTransient)
    {
        return new PodcastApiException(Status(call, answer) + Tidy(credentials.Redact(sentence)!), inner)
        {
            StatusCode = answer.Status,
            Code = credentials.Redact(details.Code),
            ApiMessage = credentials.Redact(details.Message),
            Reference = credentials.Redact(details.Reference),
            RequestId = RequestId.Read(answer.Response),
            RetryAfter = retryAfter,
            ErrorBody = credentials.Redact(ErrorText.Read(answer)),
            Attempts = call.Attempts,
            IsTransient = isTransient,
        };
    }

    private static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    private static string Status(ApiCall call, ApiAnswer answer) =>
        string.Format(CultureInfo.InvariantCulture, "HTTP {0} ({1}) from {2}: ", (int)answer.Status, answer.Status, call.Operation.Id);

    private static string Sentence(ErrorDetails details)
    {
        var words = string.Join(": ", new[] { details.Code, details.Message }.Where(part => !string.IsNullOrEmpty(part)));
        var reference = string.IsNullOrEmpty(details.Reference) ? "" : $" (reference {details.Reference})";
        return words.Length == 0 ? "the body says no more." : words + reference;
    }

    /// <summary>A server's text is no reason for a log line to break or to grow without bounds.</summary>
    private static string Tidy(string text)
    {
        var line = new string([.. text.Take(MaxMessageLength).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length > MaxMessageLength ? line + "…" : line;
    }
}
