using System.Text.Json.Nodes;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class WhoamiCommandTests : IDisposable
{
    private readonly LoginHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Whoami_shows_the_settings_and_their_sources()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        var settings = _home.In(new() { ["PODCASTAPI_API_KEY"] = "amzn1.application.0123456789" });

        var run = await Tool.RunAsync(settings, "whoami");
        var able = await Tool.RunAsync(_home.SettingsOf(emulator), "whoami");

        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
        run.Lines.Should().HaveCount(10);
        run.Lines.Take(9).Should().Equal(
            "Account        unknown: neither Login with Amazon nor the API returns it",
            $"API            {emulator.BaseAddress} (stored login)",
            "API key        ****6789 (PODCASTAPI_API_KEY)",
            $"Access token   ****{_home.AccessToken[^4..]} (stored login)",
            $"Client         {PodcastApiEmulator.ClientId} (stored login)",
            "Client secret  missing (PODCASTAPI_CLIENT_SECRET)",
            $"Stored login   {_home.File}",
            $"Login at       {emulator.BaseAddress.GetLeftPart(UriPartial.Authority)}",
            "Scopes         music::catalog music::library music::favorites");
        run.Lines[9].Should().MatchRegex("^Expires        .*Z, not refreshable without PODCASTAPI_CLIENT_SECRET$");
        able.Lines[9].Should().MatchRegex("^Expires        .*Z, refreshed automatically$");
    }

    [Fact]
    public async Task Whoami_can_print_json()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        _home.Expire();

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "whoami", "--output", "json");

        var json = JsonNode.Parse(run.Lines.Should().ContainSingle().Subject)!;
        json.AsObject().Should().ContainKey("account").WhoseValue.Should().BeNull();
        ((string)json["baseAddress"]!["source"]!).Should().Be("PODCASTAPI_BASE_ADDRESS");
        ((string)json["accessToken"]!["source"]!).Should().Be("stored login");
        ((bool)json["login"]!["expired"]!).Should().BeTrue();
        ((bool)json["login"]!["refreshable"]!).Should().BeTrue();
        json["login"]!["scopes"]!.AsArray().Should().HaveCount(3);
        emulator.Journal.ShouldHave(0, LoginEndpoint.Token, "refresh_token");
    }

    [Fact]
    public async Task Whoami_shows_the_settings_even_if_some_are_missing()
    {
        var run = await Tool.RunAsync(
            _home.In(new() { ["PODCASTAPI_API_KEY"] = "short" }),
            "whoami",
            "--base-address",
            "https://example.com/v1"
        );

        run.ExitCode.Should().Be(2);
        run.Lines[1].Should().Be("API            https://example.com/v1 (--base-address)");
        run.Lines[2].Should().Be("API key        **** (PODCASTAPI_API_KEY)");
        run.Lines[3].Should().Be("Access token   missing (PODCASTAPI_ACCESS_TOKEN)");
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("Missing: PODCASTAPI_ACCESS_TOKEN.");
    }

    [Fact]
    public async Task Scopes_and_expiration_of_a_token_from_the_environment_are_unknown()
    {
        var run = await Tool.RunAsync(_home.In(new() { ["PODCASTAPI_API_KEY"] = "k", ["PODCASTAPI_ACCESS_TOKEN"] = "t" }), "whoami");

        run.ExitCode.Should().Be(0);
        run.Lines[^1].Should().Be("Stored login   not used: PODCASTAPI_ACCESS_TOKEN is set; its scopes and expiration are unknown");
    }

    [Theory]
    [InlineData("table", "API *the emulator*")]
    [InlineData("json", """{"emulated":true,*}""")]
    public async Task With_nothing_set_whoami_shows_the_emulator(string output, string line)
    {
        var run = await Tool.RunAsync(_home.In([]), "whoami", "--output", output);

        run.ExitCode.Should().Be(0);
        run.Lines.Should().ContainSingle().Which.Should().Match(line);
    }
}
