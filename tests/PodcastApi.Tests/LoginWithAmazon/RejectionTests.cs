using Microsoft.Extensions.Logging;

namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>Tokens that are rejected while a refresh is under way that does not know of it.</summary>
public class RejectionTests
{
    private const string Stored = "Atza|stored";

    private readonly ScriptedStore _store = new(new()
    {
        AccessToken = Stored,
        RefreshToken = "Atzr|stored",
        ExpiresAt = new ObservedTimeProvider().Start.AddHours(1),
    });

    [Fact]
    public async Task A_token_that_is_rejected_while_the_refresh_that_found_it_ends_is_refreshed_after_it()
    {
        var rejected = new TaskCompletionSource<Task<string>>();
        ProviderHarness? harness = null;
        using var logging = new LastStep(() => rejected.TrySetResult(harness!.AskAsync(Stored)));
        using (harness = new ProviderHarness(o => (o.TokenStore, o.LoggerFactory) = (_store, logging), LoginResponses.Tokens("Atza|new")))
        {
            (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be(Stored);

            (await await rejected.Task).Should().Be("Atza|new");
        }
    }

    [Fact]
    public async Task A_login_that_gives_the_rejected_token_again_is_not_asked_for_ever()
    {
        var gate = new GatedLogin(LoginResponses.Tokens(Stored));
        using var harness = new ProviderHarness(o => o.TokenStore = _store, gate.Stub);
        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        var (one, two) = (
            harness.AskAsync(Stored, TestContext.Current.CancellationToken),
            harness.AskAsync(Stored, TestContext.Current.CancellationToken));
        await gate.WhenArrivedAsync();

        gate.Open();

        (await Task.WhenAll(one, two)).Should().OnlyContain(token => token == Stored);
        gate.Stub.Forms.Should().HaveCount(2);
    }

    /// <summary>Acts when a refresh logs, which is the last that it does.</summary>
    private sealed class LastStep(Action act) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => act();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
