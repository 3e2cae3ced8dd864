using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>What is logged: never a credential, and no value of a type mismatch. A reason may hold the service's words.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: attempt {Attempt} ended with {Outcome}.")]
    internal static partial void Attempted(ILogger logger, string operation, int attempt, string outcome);

    [LoggerMessage(2, LogLevel.Warning, "{Operation}: attempt {Attempt} failed, the next follows in {Seconds} s (retry {Retry} of {MaxRetries}). {Reason}")]
    internal static partial void Retrying(ILogger logger, string operation, int attempt, double seconds, int retry, int maxRetries, string reason);

    [LoggerMessage(4, LogLevel.Warning, "The changed settings of {Client} are not valid, and the old ones stay. {Reason}")]
    internal static partial void SettingsKept(ILogger logger, string client, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: the value at {Path} does not fit its type; its text stands in AdditionalProperties.")]
    internal static partial void TypeMismatch(ILogger logger, string operation, string path);
}
