using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Log messages of a token provider. They never contain secrets. The reason may contain text from the service.</summary>
internal static partial class LoginLog
{
    [LoggerMessage(1, LogLevel.Debug, "The login has an access token until {ExpiresAt:u}.")]
    internal static partial void Refreshed(ILogger logger, DateTimeOffset expiresAt);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "The refresh of the access token failed, and is tried again in {Seconds} s (retry {Retry} of {MaxRetries}). {Reason}")]
    internal static partial void Retrying(ILogger logger, double seconds, int retry, int maxRetries, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The access token could not be refreshed; the old one serves until {ExpiresAt:u}. {Reason}")]
    internal static partial void NotRefreshed(ILogger logger, DateTimeOffset expiresAt, string reason);
}
