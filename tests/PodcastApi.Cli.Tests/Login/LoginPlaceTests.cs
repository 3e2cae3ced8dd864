using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class LoginPlaceTests : IDisposable
{
    private readonly LoginHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("PODCASTAPI_BASE_ADDRESS", "The stored login is for the API at ")]
    [InlineData("PODCASTAPI_LOGIN_ADDRESS", "The stored login came from ")]
    [InlineData("PODCASTAPI_CLIENT_ID", "The stored login belongs to the client ")]
    public async Task A_login_is_not_sent_elsewhere(string setting, string message)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var other = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        var settings = _home.SettingsOf(emulator);
        settings[setting] = setting == "PODCASTAPI_CLIENT_ID" ? "another" : _home.SettingsOf(other)[setting];

        var run = await Tool.RunAsync(settings, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith(message);
        emulator.Journal.ShouldHave(0, PodcastOperation.GetPodcastShow);
        other.Journal.ShouldHave(0);
    }

    [Fact]
    public async Task A_base_address_that_differs_by_its_last_slash_is_the_same()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);

        var run = await Tool.RunAsync(
            _home.SettingsOf(emulator),
            "show",
            "B077DT8KHW",
            "--base-address",
            emulator.BaseAddress.AbsoluteUri.TrimEnd('/'));

        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Without_other_settings_the_login_is_sent_where_it_was_made_for()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        var settings = _home.In(new() { ["PODCASTAPI_API_KEY"] = PodcastApiEmulator.ApiKey });

        var run = await Tool.RunAsync(settings, "show", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
        emulator.Journal.ShouldHave(1, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task A_login_without_an_api_key_is_wrong_usage_and_not_the_emulator()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);

        var run = await Tool.RunAsync(_home.In([]), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("Missing: PODCASTAPI_API_KEY.");
    }

    [Theory]
    [InlineData("PODCASTAPI_CLIENT_ID")]
    [InlineData("PODCASTAPI_CLIENT_SECRET")]
    [InlineData("PODCASTAPI_LOGIN_FILE")]
    public async Task A_setting_of_the_login_without_a_login_is_wrong_usage_and_not_the_emulator(string setting)
    {
        var run = await Tool.RunAsync(_home.In(new() { [setting] = _home.File }), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("Missing: ").And.Contain("podcastapi login");
    }

    [Fact]
    public async Task An_access_token_in_the_environment_wins_and_login_says_so()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var settings = _home.SettingsOf(emulator);
        settings["PODCASTAPI_ACCESS_TOKEN"] = "my-token";

        var login = await _home.LogInAsync(settings);
        var show = await Tool.RunAsync(settings, "show", "B077DT8KHW");

        login.Errors.Should().Contain("PODCASTAPI_ACCESS_TOKEN is set and takes precedence over the stored login");
        show.ExitCode.Should().Be(0);
        emulator.Journal.Entries[^1].Headers.Should().Contain(KeyValuePair.Create("Authorization", "Bearer my-token"));
    }
}
