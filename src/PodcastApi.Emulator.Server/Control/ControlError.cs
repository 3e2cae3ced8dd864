using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>Errors of the control API, in the form of the emulated API's errors.</summary>
internal static class ControlError
{
    /// <summary>Returns the status and message for an exception; null for one that is not the caller's mistake.</summary>
    internal static (int Status, string Message)? Of(Exception failure) => failure switch
    {
        ControlException e => (e.Status, e.Message),
        FeedException or StateException => (400, failure.Message),
        ArgumentException e => (400, ArgumentMessage.Say(e)),
        JsonException => (400, $"The body is not as documented: {failure.Message}"),
        BadHttpRequestException e => (e.StatusCode, e.Message),
        _ => null,
    };

    internal static Task WriteAsync(HttpContext context, int status, string message)
    {
        var code = status switch
        {
            403 => "FORBIDDEN",
            404 => "NOT_FOUND",
            415 => "UNSUPPORTED_MEDIA_TYPE",
            _ => "BAD_REQUEST",
        };
        return ControlJson.WriteAsync(context, status, new { Error = new { Code = code, Message = message } });
    }
}
