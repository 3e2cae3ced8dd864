using System.Globalization;
using System.Net;

namespace PodcastApi.Cli;

/// <summary>What to do about a call that failed.</summary>
internal static class ErrorHint
{
    internal static string For(PodcastApiException e) => e switch
    {
        // About a list and not about one call: the responses were good, but do not fit together.
        { Attempts: 0, StatusCode: < HttpStatusCode.BadRequest } => "Try again later, or read single pages with --cursor.",
        { StatusCode: null } => "Check the base address and the network.",
        { Code: "NO_X_API_KEY" or "INVALID_CLIENT_ID" } => $"Check {ConnectionSettings.ApiKeyVariable}: Amazon enables each Security Profile for the closed beta.",
        { StatusCode: HttpStatusCode.Unauthorized } => $"Log in with podcastapi login, or set {ConnectionSettings.AccessTokenVariable} to a new access token (one lives an hour).",
        { StatusCode: HttpStatusCode.Forbidden } => "Get an access token with the scope of this command, of a listener with Amazon Music.",
        { StatusCode: HttpStatusCode.NotFound } => "Check the id.",
        { RetryAfter: { } wait } => string.Create(CultureInfo.InvariantCulture, $"Try again in {Math.Ceiling(wait.TotalSeconds)} s."),
        { StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => "Try again later.",
        { StatusCode: >= HttpStatusCode.BadRequest } => "Check what you requested.",
        _ => "Check the base address: this response is not the API's.",
    };
}
