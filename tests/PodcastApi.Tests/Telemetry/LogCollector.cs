using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PodcastApi.Tests.Telemetry;

/// <summary>Keeps all that is logged, at every level, with its scopes.</summary>
internal sealed class LogCollector : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    internal IReadOnlyList<LogLine> Lines => [.. _lines];

    /// <summary>A factory of loggers that write here.</summary>
    internal ILoggerFactory Factory() => LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(this));

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
        // What was collected stays.
    }

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(new LogLine(category, LogLevel.Trace, "scope: " + Text(state)));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(new LogLine(category, logLevel, formatter(state, exception), Text(state) + exception));

        private static string Text<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> fields
                ? string.Join("; ", fields.Select(f => $"{f.Key}={Deep(f.Value)}"))
                : Deep(state);

        /// <summary>As providers that keep the state print it: collections within collections included.</summary>
        private static string Deep(object? value) => value switch
        {
            null or string => $"{value}",
            System.Collections.IEnumerable items => $"{value} [{string.Join(", ", items.Cast<object?>().Select(Deep))}]",
            _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
                $"{Deep(type.GetProperty("Key")!.GetValue(value))}: {Deep(type.GetProperty("Value")!.GetValue(value))}",
            _ => $"{value}",
        };
    }
}
