using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class SettingsTests
{
    private const string Key = "PODCASTAPI_API_KEY";
    private const string Token = "PODCASTAPI_ACCESS_TOKEN";
    private const string Address = "PODCASTAPI_BASE_ADDRESS";

    [Fact]
    public async Task With_nothing_set_the_emulator_is_used_and_one_line_says_so()
    {
        var run = await Tool.RunAsync("follow", "B077DT8KHW");

        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .Be("Using the built-in emulator (sample data). To call the real API, set PODCASTAPI_API_KEY and PODCASTAPI_ACCESS_TOKEN.");
        run.Output.Should().NotContain("emulator");
    }

    [Theory]
    [InlineData(Key, null, $"Missing: {Token}.*")]
    [InlineData(Token, null, $"Missing: {Key}.*")]
    [InlineData(Address, null, $"Missing: {Key} and {Token}.*")]
    [InlineData(Address, Key, $"Missing: {Token}.*")]
    public async Task Incomplete_settings_are_wrong_usage_and_do_not_use_the_emulator(string one, string? other, string message)
    {
        var environment = new[] { one, other }
            .OfType<string>()
            .ToDictionary(name => name, name => name == Address ? "http://localhost:9" : "secret");

        var run = await Tool.RunAsync(environment, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().Match(message);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_base_address_alone_is_wrong_usage()
    {
        var run = await Tool.RunAsync("show", "B077DT8KHW", "--base-address", "http://localhost:9");

        run.ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("show", "x")]
    [InlineData("whoami")]
    [InlineData("login")]
    public async Task A_wrong_base_address_is_reported_before_missing_settings(params string[] arguments)
    {
        var run = await Tool.RunAsync([.. arguments, "--base-address", "foo"]);

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("The base address \"foo\" is not an http or https URL.");
    }

    [Fact]
    public async Task An_empty_variable_is_wrong_usage()
    {
        var run = await Tool.RunAsync(new Dictionary<string, string> { [Key] = "", [Token] = "" }, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain($"{Key} is set, but empty.");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("ftp://localhost")]
    [InlineData("http://example.com")]
    public async Task An_unusable_address_is_wrong_usage(string address)
    {
        var run = await Tool.RunAsync(
            new Dictionary<string, string> { [Key] = "k", [Token] = "t" },
            "show",
            "B077DT8KHW",
            "--base-address",
            address);

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("The base address ");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", true, "--allow-insecure-http")]
    [InlineData(null, true, "--allow-insecure-http")]
    [InlineData("false", false)]
    [InlineData("yes", false)]
    [InlineData(null, false)]
    public async Task Plain_http_to_another_machine_must_be_allowed(string? allowed, bool isSent, params string[] options)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(
            new PodcastApiEmulatorOptions { HostNames = { "emulator" } }, TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string>
        {
            [Key] = "k",
            [Token] = "t",
            [Address] = "http://emulator:8080/v1/",
            ["http_proxy"] = emulator.BaseAddress.GetLeftPart(UriPartial.Authority),
        };
        if (allowed is not null)
            environment["PODCASTAPI_ALLOW_INSECURE_HTTP"] = allowed;

        var run = await Tool.RunAsync(environment, ["show", "B077DT8KHW", .. options]);

        // The emulator is not a proxy and returns 404, but the request arrived.
        run.ExitCode.Should().Be(isSent ? 1 : 2);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .Contain(isSent ? "GET http://emulator:8080/v1/podcasts/shows/B077DT8KHW" : "PODCASTAPI_ALLOW_INSECURE_HTTP");
        emulator.Journal.Entries.Should().HaveCount(isSent ? 1 : 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_login_over_plain_http_must_be_allowed(bool allowed)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(
            new PodcastApiEmulatorOptions { HostNames = { "emulator" } }, TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string>
        {
            ["PODCASTAPI_CLIENT_ID"] = "c",
            ["PODCASTAPI_CLIENT_SECRET"] = "s",
            ["PODCASTAPI_LOGIN_ADDRESS"] = "http://emulator:8080",
            [Address] = "http://emulator:8080/v1/",
            ["http_proxy"] = emulator.BaseAddress.GetLeftPart(UriPartial.Authority),
        };

        var run = await Tool.RunAsync(environment, ["login", "--device", .. allowed ? ["--allow-insecure-http"] : Array.Empty<string>()]);

        run.ExitCode.Should().Be(allowed ? 1 : 2);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(allowed ? "HTTP 404" : "PODCASTAPI_ALLOW_INSECURE_HTTP");
        emulator.Journal.Entries.Should().HaveCount(allowed ? 1 : 0);
    }

    [Fact]
    public async Task The_option_wins_over_the_environment()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string> { [Key] = "my-key", [Token] = "my-token", [Address] = "http://localhost:9" };

        var run = await Tool.RunAsync(environment, "show", "B077DT8KHW", "--base-address", emulator.BaseAddress.AbsoluteUri);

        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
        emulator.Journal.Entries.Should().ContainSingle().Which.Headers.Should()
            .Contain(KeyValuePair.Create("x-api-key", "my-key")).And.Contain(KeyValuePair.Create("Authorization", "Bearer my-token"));
    }
}
