using Microsoft.Extensions.Logging;

namespace PodcastApi.Tests.Authentication.Login;

/// <summary>Tokens that are refused while a renewal is under way that does not know of it.</summary>
public class RefusalTests
{
    private const string Stored = "Atza|stored";

    private readonly ScriptedStore _store = new(new()
    {
        AccessToken = Stored, RefreshToken = "Atzr|stored", ExpiresAt = new ObservedTimeProvider().Start.AddHours(1),
    });

    [Fact]
    public async Task A_token_that_is_refused_while_the_renewal_that_found_it_ends_is_renewed_after_it()
    {
        var refused = new TaskCompletionSource<Task<string>>();
        ProviderBench? bench = null;
        using var logging = new LastStep(() => refused.TrySetResult(bench!.AskAsync(Stored)));
        using (bench = new ProviderBench(o => (o.TokenStore, o.LoggerFactory) = (_store, logging), LoginAnswers.Tokens("Atza|new")))
        {
            (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be(Stored);

            (await await refused.Task).Should().Be("Atza|new");
        }
    }

    [Fact]
    public async Task A_login_that_gives_the_refused_token_again_is_not_asked_for_ever()
    {
        var gate = new GatedLogin(LoginAnswers.Tokens(Stored));
        using var bench = new ProviderBench(o => o.TokenStore = _store, gate.Stub);
        await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        var (one, two) = (bench.AskAsync(Stored, TestContext.Current.CancellationToken), bench.AskAsync(Stored, TestContext.Current.CancellationToken));
        await gate.WhenArrivedAsync();

        gate.Open();

        (await Task.WhenAll(one, two)).Should().OnlyContain(token => token == Stored);
        gate.Stub.Forms.Should().HaveCount(2);
    }

    /// <summary>Acts when a renewal logs, which is the last that it does.</summary>
    private sealed class LastStep(Action act) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => act();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
