using System.Globalization;
using Microsoft.Extensions.Logging;

namespace PodcastApi.Cli;

/// <summary>Says on standard error that the client waits and tries again: somebody watches, and would take it for hanging.</summary>
/// <param name="most">How often it tries again at most.</param>
internal sealed class RetryNotices(int most) : ILoggerFactory, ILogger
{
    private const int RetryId = 2;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != RetryId || state is not IReadOnlyList<KeyValuePair<string, object?>> facts) return;
        var (attempt, seconds, reason) = (Find<int>(facts, "Attempt"), Find<double>(facts, "Seconds"), Find<string>(facts, "Reason"));
        Notice.Write(string.Create(
            CultureInfo.InvariantCulture, $"{reason?.TrimEnd('.')}: retrying in {Math.Ceiling(seconds)} s "
            + $"({attempt} of {most})"));
    }

    public void Dispose()
    {
    }

    private static T? Find<T>(IEnumerable<KeyValuePair<string, object?>> facts, string name) =>
        facts.Where(fact => fact.Key == name)
            .Select(fact => fact.Value).OfType<T>().FirstOrDefault();
}
