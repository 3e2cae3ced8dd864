using Microsoft.Extensions.Logging;

namespace PodcastApi.Tests.Telemetry;

/// <summary>What was logged: the message, and all that structured logs would keep beside it.</summary>
internal sealed record LogLine(string Category, LogLevel Level, string Message, string Fields = "");
