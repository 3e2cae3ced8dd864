using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PodcastApi;

/// <summary>Creates exceptions for failed calls. Messages begin with the status.</summary>
internal static class PodcastApiExceptionFactory
{
    // Not in the enum of .NET Standard 2.0.
    private const HttpStatusCode TooManyRequests = (HttpStatusCode)429;

    // Maximum length of each part of an error; far longer than a sentence.
    private const int MaxPart = 4096;

    internal static PodcastApiException Rejected(ApiCall call, BufferedResponse response, Credentials credentials, Exception? inner = null)
    {
        var details = ErrorDetails.Read(response.Body.Span);
        var sentence = details.Sentence ?? Redirection(response.Response) ?? "the body says no more.";
        return Create(call, response, credentials, details, sentence, inner ?? response.BodyFailure, IsTransient(response.Status));
    }

    internal static PodcastApiException Unreadable(
        ApiCall call, BufferedResponse response, Credentials credentials, string why, Exception? inner, bool isCut = false) =>
        Create(call, response, credentials, ErrorDetails.Read(response.Body.Span), why, inner, isCut);

    internal static PodcastApiException TooLarge(ApiCall call, HttpResponseMessage response, int cap) =>
        Told(
            call,
            response,
            string.Format(
                CultureInfo.InvariantCulture,
                "the body is larger than the {0} bytes that {1} allows",
                cap,
                nameof(PodcastClientOptions.MaxResponseBytes)),
            null,
            false);

    /// <summary>The connection failed, or reading the response did.</summary>
    internal static PodcastApiException Broken(ApiCall call, HttpResponseMessage? response, Exception failure)
    {
        var (why, inner) = Explain(failure);
        return Told(call, response, why, inner, isTransient: IsTransport(failure) && !PollyExceptions.Is(failure));
    }

    /// <summary>Returns the message and the inner exception for an exception of the connection or a handler.</summary>
    internal static (string Why, Exception Inner) Explain(Exception failure) => failure switch
    {
        OperationCanceledException { InnerException: TimeoutException } =>
            ("HttpClient.Timeout passed", new TimeoutException("HttpClient.Timeout passed.", failure)),
        OperationCanceledException => ("it was given up, and not by the caller's token", failure),
        InvalidDataException => ($"its body could not be decompressed ({failure.Message.TrimEnd('.')})", failure),
        _ when PollyExceptions.IsTimeout(failure) =>
            ("a handler's time-out passed", new TimeoutException("A handler's time-out passed.", failure)),
        _ when PollyExceptions.Is(failure) => ($"a handler did not send it ({failure.Message.TrimEnd('.')})", failure),
        _ when IsTransport(failure) => ($"the connection failed ({failure.Message.TrimEnd('.')})", failure),
        _ => ($"a handler failed ({failure.Message.TrimEnd('.')})", failure),
    };

    internal static PodcastApiException TimedOut(
        ApiCall call, HttpResponseMessage? response, TimeSpan timeout, string setting, Exception inner)
    {
        var why = string.Format(
            CultureInfo.InvariantCulture,
            "it did not come to its end within {0:0.###} s ({1})",
            timeout.TotalSeconds,
            setting);
        return Told(call, response, why, new TimeoutException(why, inner), isTransient: true);
    }

    internal static PodcastApiException ForeignResponse(ApiCall call, Uri origin) =>
        Told(
            call,
            null,
            $"a redirect led to {Host(origin)}, and a response from there is not taken; give the HttpClient a handler that follows no "
                + "redirects",
            null,
            false);

    internal static PodcastApiException GivenUp(ApiCall call, Exception inner) =>
        Told(call, null, "the access token provider or a handler gave up", inner, isTransient: false);

    /// <summary>An earlier 429 requested a longer pause than a call waits for.</summary>
    internal static PodcastApiException Throttled(ApiCall call, TimeSpan pause) =>
        new(
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} was not sent: the service throttles this application for another {1:0.###} s.",
                call.Operation.Id,
                pause.TotalSeconds))
        {
            StatusCode = TooManyRequests,
            RetryAfter = pause,
            Attempts = call.Attempts,
        };

    /// <summary>The caller's rate limiter has no permit and no queue.</summary>
    internal static PodcastApiException OverLimit(ApiCall call, TimeSpan? retryAfter) =>
        new(
            $"{call.Operation.Id} was not sent: the {nameof(PodcastClientOptions.RateLimiter)} gave no permit. Send fewer requests, or "
                + "give it a queue."
        )
        {
            RetryAfter = retryAfter,
            Attempts = call.Attempts,
        };

    private static PodcastApiException Told(ApiCall call, HttpResponseMessage? response, string why, Exception? inner, bool isTransient) =>
        new(
            (response is null ? $"No response to {call.Operation.Id}: " : Status(call, response)) + Sanitize(call, why) + ".",
            Redact(call, inner))
        {
            StatusCode = response?.StatusCode,
            RequestId = response is null ? null : call.Credentials?.Redact(RequestIdHeader.Read(response), MaxPart),
            Attempts = call.Attempts,
            IsTransient = isTransient,
        };

    private static PodcastApiException Create(
        ApiCall call,
        BufferedResponse response,
        Credentials credentials,
        ErrorDetails details,
        string sentence,
        Exception? inner,
        bool isTransient) =>
        new(Status(call, response.Response) + credentials.Sanitize(sentence), credentials.Redact(inner))
        {
            StatusCode = response.Status,
            Code = credentials.Redact(details.Code, MaxPart),
            ApiMessage = credentials.Redact(details.Message, MaxPart),
            Reference = credentials.Redact(details.Reference, MaxPart),
            RequestId = credentials.Redact(RequestIdHeader.Read(response.Response), MaxPart),
            RetryAfter = RetryAfterHeader.Read(response.Response, call.Settings.Time),
            ErrorBody = ErrorBodyReader.Read(response, credentials),
            Attempts = call.Attempts,
            IsTransient = isTransient,
        };

    /// <summary>Before the first attempt there are no credentials and no response to report.</summary>
    private static string Sanitize(ApiCall call, string text) => Credentials.Sanitize(call.Credentials, text);

    private static Exception? Redact(ApiCall call, Exception? inner) =>
        call.Credentials is { } credentials ? credentials.Redact(inner) : SecretRedactor.Apply(inner);

    internal static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>Whether a connection or a decoder throws this exception. Others come from handlers.</summary>
    internal static bool IsTransport(Exception e) =>
        e
            is HttpRequestException
                or IOException
                or InvalidDataException
                or SocketException
                or TimeoutException
                or OperationCanceledException;

    private static string? Redirection(HttpResponseMessage response) =>
        (int)response.StatusCode is >= 300 and < 400
            ? "a redirect"
                + (response.Headers.Location is { IsAbsoluteUri: true } target ? " to " + Host(target) : "")
                + ", which is not followed: the credentials are for the base address alone."
            : null;

    internal static string Host(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static string Status(ApiCall call, HttpResponseMessage response) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "HTTP {0} ({1}) from {2}: ",
            (int)response.StatusCode,
            response.StatusCode,
            call.Operation.Id);
}
