using System.Globalization;
using System.Net;

namespace PodcastApi.Cli;

/// <summary>Suggests what to do about a failed call.</summary>
internal static class ErrorHint
{
    internal static string For(PodcastApiException e) =>
        e switch
        {
            // An error of a list, not of one call: the responses are valid, but inconsistent.
            { Attempts: 0, StatusCode: < HttpStatusCode.BadRequest } => "Try again later, or read single pages with --cursor.",
            { StatusCode: null } => "Check the base address and the network.",
            { Code: "NO_X_API_KEY" or "INVALID_CLIENT_ID" } =>
                $"Check {ConnectionSettings.ApiKeyVariable}: Amazon enables each Security Profile for the closed beta.",
            { StatusCode: HttpStatusCode.Unauthorized } =>
                $"Log in with podcastapi login, or set {ConnectionSettings.AccessTokenVariable} to a new access token (valid for one "
                    + "hour).",
            { StatusCode: HttpStatusCode.Forbidden } =>
                "Use an access token with the scope that this command needs, for a listener with Amazon Music.",
            { StatusCode: HttpStatusCode.NotFound, Code: null } =>
                $"Check the base address ({ConnectionSettings.BaseAddressVariable}): the response did not come from the API.",
            { StatusCode: HttpStatusCode.NotFound } => "Check the id.",
            { RetryAfter: { } wait } => string.Create(CultureInfo.InvariantCulture, $"Try again in {Math.Ceiling(wait.TotalSeconds)} s."),
            { StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => "Try again later.",
            { StatusCode: >= HttpStatusCode.BadRequest } => "Check the arguments.",
            _ => "Check the base address: the response did not come from the API.",
        };
}
