using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Log messages. Contain no credentials and no values of type mismatches. A reason may contain text from the service.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: attempt {Attempt} ended with {Outcome}.")]
    internal static partial void Attempted(ILogger logger, string operation, int attempt, string outcome);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{Operation}: attempt {Attempt} failed; retrying in {Seconds} s (retry {Retry} of {MaxRetries}). {Reason}")]
    internal static partial void Retrying(
        ILogger logger,
        string operation,
        int attempt,
        double seconds,
        int retry,
        int maxRetries,
        string reason);

    [LoggerMessage(4, LogLevel.Warning, "The changed settings of {Client} are not valid; the previous settings remain in use. {Reason}")]
    internal static partial void SettingsKept(ILogger logger, string client, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: the value at {Path} does not fit its type; its JSON is in AdditionalProperties.")]
    internal static partial void TypeMismatch(ILogger logger, string operation, string path);
}
