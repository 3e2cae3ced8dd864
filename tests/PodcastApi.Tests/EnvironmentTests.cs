namespace PodcastApi.Tests;

/// <summary>Settings from environment variables. Nothing else in this process reads them.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] Names =
    [
        "PODCASTAPI_API_KEY",
        "PODCASTAPI_ACCESS_TOKEN",
        "PODCASTAPI_BASE_ADDRESS",
        "PODCASTAPI_ALLOW_INSECURE_HTTP",
    ];

    private readonly Dictionary<string, string?> _before = Names.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public EnvironmentTests() => Set(null, null, null, null);

    public void Dispose() => Set([.. Names.Select(name => _before[name])]);

    [Fact]
    public void All_variables_are_read()
    {
        Set("key", "token", "http://example.com/v1", "true");

        var options = PodcastClientOptions.FromEnvironment();

        (options.ApiKey, options.AccessToken, options.BaseAddress, options.AllowInsecureHttp)
            .Should()
            .Be(("key", "token", new Uri("http://example.com/v1"), true));
        new PodcastClient().Dispose();
    }

    [Fact]
    public void What_is_not_set_or_empty_keeps_its_default()
    {
        Set("key", "", "", "");

        PodcastClientOptions.FromEnvironment().Should().BeEquivalentTo(new PodcastClientOptions { ApiKey = "key" });
    }

    [Theory]
    [InlineData("*PODCASTAPI_API_KEY is missing*", null, "token", null, null)]
    [InlineData("*PODCASTAPI_BASE_ADDRESS is not an absolute URL*", "key", "token", "example.com", null)]
    [InlineData("*PODCASTAPI_ALLOW_INSECURE_HTTP is neither true nor false*", "key", "token", null, "yes")]
    [InlineData("*PODCASTAPI_ACCESS_TOKEN is missing*", "key", null, null, null)]
    public void What_is_missing_or_not_valid_is_an_error_that_names_it(string message, params string?[] values)
    {
        Set(values);

        FluentActions.Invoking(() => new PodcastClient()).Should().Throw<ArgumentException>().WithMessage(message);
    }

    private static void Set(params string?[] values)
    {
        foreach (var (name, value) in Names.Zip(values)) Environment.SetEnvironmentVariable(name, value);
    }
}
