using System.Globalization;
using Microsoft.Extensions.Logging;

namespace PodcastApi.Cli;

/// <summary>Logger that reports retries on standard error, so that a waiting tool does not look stuck.</summary>
internal sealed class RetryNotices : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <summary>Reports retries of calls and of token refreshes.</summary>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> facts || Find<int>(facts, "Retry") is not (> 0 and var retry))
            return;
        var (most, seconds, reason) = (
            Find<int>(facts, "MaxRetries"),
            Math.Ceiling(Find<double>(facts, "Seconds")),
            Find<string>(facts, "Reason"));
        StandardError.Write(
            string.Create(CultureInfo.InvariantCulture, $"{reason?.TrimEnd('.')}: retrying in {seconds} s ({retry} of {most})"));
    }

    public void Dispose()
    {
    }

    private static T? Find<T>(IEnumerable<KeyValuePair<string, object?>> facts, string name) =>
        facts.Where(fact => fact.Key == name).Select(fact => fact.Value).OfType<T>().FirstOrDefault();
}
