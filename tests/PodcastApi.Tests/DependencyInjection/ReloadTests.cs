using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;
using PodcastApi.Tests.Telemetry;

namespace PodcastApi.Tests.DependencyInjection;

public sealed class ReloadTests : IAsyncDisposable
{
    private readonly StubHandler _handler = new(_ => Responses.Show());
    private readonly LogCollector _log = new();
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder()
        .AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["P:ApiKey"] = "one",
                ["P:AccessToken"] = "token",
                ["Eu:ApiKey"] = "eu-one",
                ["Eu:AccessToken"] = "token",
            }
        )
        .Build();

    private readonly ServiceProvider _services;

    public ReloadTests() => _services = Container.With(services =>
    {
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        services.AddPodcastApi(_configuration.GetSection("P")).EndingAt(_handler);
        services.AddPodcastApi("eu", _configuration.GetSection("Eu")).EndingAt(_handler);
    });

    private IEnumerable<string?> Keys => _handler.Requests.Select(request => request.Header("x-api-key"));

    [Fact]
    public async Task A_changed_setting_takes_effect_with_the_next_call_of_its_client()
    {
        await CallAsync();

        Change("P:ApiKey", "two");
        await CallAsync();

        Keys.Should().Equal("one", "eu-one", "two", "eu-one");
    }

    [Fact]
    public async Task A_change_that_is_not_valid_is_logged_and_the_old_settings_stay()
    {
        await CallAsync();

        Change("P:MaxRetries", "many");
        await CallAsync();
        Change("P:MaxRetries", "1");
        Change("P:ApiKey", "three");
        await CallAsync();

        Keys.Should().Equal("one", "eu-one", "one", "eu-one", "three", "eu-one");
        _log.Lines.Should()
            .ContainSingle(line => line.Level == LogLevel.Warning && line.Message.Contains("previous settings remain"))
            .Which.Message.Should()
            .Contain("MaxRetries");
    }

    [Fact]
    public async Task A_reload_that_changes_nothing_of_the_limit_gives_no_new_burst()
    {
        var time = new ObservedTimeProvider();
        Change("L:ApiKey", "one");
        Change("L:AccessToken", "token");
        Change("L:RequestsPerSecond", "1");
        await using var services = Container.With(s =>
            s.AddPodcastApi(_configuration.GetSection("L"))
                .EndingAt(_handler)
                .Services.Configure<PodcastClientOptions>(o => o.TimeProvider = time));
        var client = services.GetRequiredService<IPodcastClient>();
        await client.GetPodcastShowAsync("s", cancellationToken: TestContext.Current.CancellationToken);

        Change("L:ApiKey", "two");
        var calling = client.GetPodcastShowAsync("s", cancellationToken: TestContext.Current.CancellationToken);

        calling.IsCompleted.Should().BeFalse();
        await time.ServeAsync(calling);
        _handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_client_that_was_disposed_of_follows_no_more()
    {
        await CallAsync();
        await _services.DisposeAsync();

        FluentActions.Invoking(() => Change("P:MaxRetries", "many")).Should().NotThrow();
        _log.Lines.Should().NotContain(line => line.Message.Contains("previous settings remain"));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _handler.Dispose();
        _log.Dispose();
    }

    private void Change(string name, string value)
    {
        _configuration[name] = value;
        _configuration.Reload();
    }

    private async Task CallAsync()
    {
        await _services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("s", cancellationToken: TestContext.Current.CancellationToken);
        await _services
            .GetRequiredKeyedService<IPodcastClient>("eu")
            .GetPodcastShowAsync("s", cancellationToken: TestContext.Current.CancellationToken);
    }
}
