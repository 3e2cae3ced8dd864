using System.Globalization;
using System.Net;

namespace PodcastApi;

/// <summary>Creates exceptions for failed login requests. Messages begin with the status.</summary>
internal static class LoginExceptionFactory
{
    /// <summary>The request was rejected, or the response is invalid.</summary>
    internal static LoginException Rejected(OAuthRequest form, OAuthResponse response) =>
        Create(form, response, Told(response) ?? Redirection(response) ?? Unreadable(response), form.Kind.AdviceFor(response.Code));

    internal static LoginException Unusable(OAuthRequest form, OAuthResponse response, string why) =>
        Create(form, response, why, cure: null);

    internal static LoginException TooLarge(OAuthRequest form, HttpResponseMessage response, int cap) =>
        Broken(
            form,
            response,
            string.Format(CultureInfo.InvariantCulture, "the body is larger than {0} bytes", cap),
            inner: null,
            isTransient: false);

    internal static LoginException TimedOut(
        OAuthRequest form,
        HttpResponseMessage? response,
        TimeSpan timeout,
        Exception inner,
        string? newRefreshToken)
    {
        var why = string.Format(
            CultureInfo.InvariantCulture,
            "it did not come to its end within {0:0.###} s (Timeout)",
            timeout.TotalSeconds);
        return Broken(form, response, why, new TimeoutException(why, inner), isTransient: true, newRefreshToken);
    }

    internal static LoginException ForeignResponse(OAuthRequest form, Uri origin) =>
        Broken(
            form,
            null,
            $"a redirect led to {PodcastApiExceptionFactory.Host(origin)}, which gets no secret and is not listened to; give the "
                + "HttpClient a handler that follows no redirects",
            null,
            false);

    internal static LoginException Disconnected(
        OAuthRequest form,
        HttpResponseMessage? response,
        Exception failure,
        string? newRefreshToken)
    {
        var (why, inner) = PodcastApiExceptionFactory.Explain(failure);
        return Broken(
            form,
            response,
            why,
            inner,
            isTransient: PodcastApiExceptionFactory.IsTransport(failure) && !PollyExceptions.Is(failure),
            newRefreshToken);
    }

    internal static bool IsTransient(HttpStatusCode status) => PodcastApiExceptionFactory.IsTransient(status);

    private static LoginException Broken(
        OAuthRequest form,
        HttpResponseMessage? response,
        string why,
        Exception? inner,
        bool isTransient,
        string? newRefreshToken = null) =>
        new(
            (response is null ? $"No response to {form.Kind.Name}: " : Status(form, response.StatusCode))
                + TextSanitizer.Sanitize(why, form.Secrets)
                + ".",
            SecretRedactor.Apply(inner, form.Secrets))
        {
            StatusCode = response?.StatusCode,
            RequestId = response is null || RequestIdHeader.Read(response) is not { } id ? null : TextSanitizer.Sanitize(id, form.Secrets),
            IsTransient = isTransient,
            NewRefreshToken = newRefreshToken,
        };

    private static LoginException Create(OAuthRequest form, OAuthResponse response, string why, string? cure)
    {
        string[] secrets = [.. form.Secrets, .. response.Secrets];
        string? Redact(string? text) => text is null ? null : TextSanitizer.Sanitize(text, secrets);
        var sentence = Redact(why)!.TrimEnd('.') + "." + (cure is null ? "" : " " + cure);
        return new LoginException(Status(form, response.Status) + sentence, SecretRedactor.Apply(response.BodyFailure, secrets))
        {
            StatusCode = response.Status,
            Code = Redact(response.Code),
            Description = Redact(response.Description),
            RequestId = Redact(response.RequestId),
            RetryAfter = response.RetryAfter,
            IsTransient = IsTransient(response.Status),
            NewRefreshToken = response.NewRefreshToken,
        };
    }

    private static string? Told(OAuthResponse response)
    {
        var words = string.Join(": ", new[] { response.Code, response.Description }.OfType<string>());
        return words.Length == 0 || (int)response.Status is >= 200 and < 300 && response.Code is null ? null : words;
    }

    private static string? Redirection(OAuthResponse response) =>
        (int)response.Status is >= 300 and < 400
            ? "a redirect"
                + (response.Location is { IsAbsoluteUri: true } target ? " to " + PodcastApiExceptionFactory.Host(target) : "")
                + ", which is not followed: the secrets are for the configured address alone"
            : null;

    private static string Unreadable(OAuthResponse response) =>
        response.IsEmpty
            ? "the body is empty"
            : $"the body (its content-type is {response.MediaType ?? "not given"}) is no JSON object of the login, or is cut";

    private static string Status(OAuthRequest form, HttpStatusCode status) =>
        string.Format(CultureInfo.InvariantCulture, "HTTP {0} ({1}) from {2}: ", (int)status, status, form.Kind.Name);
}
