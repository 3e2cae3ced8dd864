using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PodcastApi.Tests.DependencyInjection;

public class ConfigurationTests
{
    [Fact]
    public async Task Every_setting_can_stand_in_a_section_by_its_name()
    {
        var section = Section(new()
        {
            ["ApiKey"] = "key",
            ["accesstoken"] = "token",
            ["BaseAddress"] = "http://example.com/v2",
            ["AllowInsecureHttp"] = "true",
            ["AttemptTimeout"] = "00:00:20",
            ["TotalTimeout"] = "-00:00:00.001",
            ["MaxRetries"] = "5",
            ["RetryBaseDelay"] = "00:00:00.25",
            ["MaxRetryDelay"] = "0:01:00",
            ["RequestsPerSecond"] = "0.5",
            ["RequestBurst"] = "7",
            ["MaxResponseBytes"] = "1000",
            ["eu:ApiKey"] = "other",
        });

        var options = await Read(section);

        options.Should().BeEquivalentTo(new PodcastClientOptions
        {
            ApiKey = "key",
            AccessToken = "token",
            BaseAddress = new Uri("http://example.com/v2"),
            AllowInsecureHttp = true,
            AttemptTimeout = TimeSpan.FromSeconds(20),
            TotalTimeout = Timeout.InfiniteTimeSpan,
            MaxRetries = 5,
            RetryBaseDelay = TimeSpan.FromSeconds(0.25),
            MaxRetryDelay = TimeSpan.FromMinutes(1),
            RequestsPerSecond = 0.5,
            RequestBurst = 7,
            MaxResponseBytes = 1000,
        }, comparing => comparing.Excluding(o => o.LoggerFactory));
    }

    [Fact]
    public async Task Every_option_of_a_simple_type_can_be_configured()
    {
        var byCode = new[] { "AccessTokenProvider", "TimeProvider", "Randomizer", "RateLimiter", "LoggerFactory" };
        var names = typeof(PodcastClientOptions).GetProperties().Select(p => p.Name).Except(byCode);

        foreach (var name in names)
            await FluentActions
                .Awaiting(() => Read(Section(new() { [name + ":inner"] = "x" })))
                .Should()
                .ThrowAsync<OptionsValidationException>()
                .WithMessage($"*{name}*");
    }

    [Theory]
    [InlineData(
        "MaxRetry",
        "3",
        "PodcastApi:MaxRetry is no setting of the client. Use one of: ApiKey, AccessToken, BaseAddress, *, MaxRetries, *")]
    [InlineData("Randomizer", "3", "PodcastApi:Randomizer is no setting of the client.*")]
    [InlineData("MaxRetries", "three", "PodcastApi:MaxRetries is not of its form: write numbers like 3, times like 00:00:30, *")]
    [InlineData("MaxRetries", "", "PodcastApi:MaxRetries is not of its form*")]
    [InlineData("MaxRetries", "3000000000", "PodcastApi:MaxRetries is not of its form*")]
    [InlineData("RequestsPerSecond", "0,5", "PodcastApi:RequestsPerSecond is not of its form*")]
    [InlineData("AttemptTimeout", "30", "PodcastApi:AttemptTimeout is not of its form*")]
    [InlineData("AttemptTimeout", "30s", "PodcastApi:AttemptTimeout is not of its form*")]
    [InlineData("AllowInsecureHttp", "yes", "PodcastApi:AllowInsecureHttp is not of its form*")]
    [InlineData("BaseAddress", "api.music.amazon.dev", "PodcastApi:BaseAddress is not of its form*")]
    [InlineData("MaxRetries:eu", "3", "PodcastApi:MaxRetries holds settings of its own: give it one value.")]
    public async Task A_fault_in_a_section_is_told_by_its_path(string name, string value, string message) =>
        await FluentActions
            .Awaiting(() => Read(Section(new() { [name] = value })))
            .Should()
            .ThrowExactlyAsync<OptionsValidationException>()
            .WithMessage(message);

    [Fact]
    public async Task A_null_sets_nothing() =>
        (await Read(Section(new() { ["ApiKey"] = "key", ["AccessToken"] = "token", ["MaxRetries"] = null }))).MaxRetries.Should().Be(3);

    private static async Task<PodcastClientOptions> Read(IConfigurationSection section)
    {
        await using var services = Container.With(s => s.AddPodcastApi(section));
        return services.GetRequiredService<IOptionsMonitor<PodcastClientOptions>>().CurrentValue;
    }

    private static IConfigurationSection Section(Dictionary<string, string?> values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.ToDictionary(v => "PodcastApi:" + v.Key, v => v.Value))
            .Build()
            .GetSection("PodcastApi");
}
