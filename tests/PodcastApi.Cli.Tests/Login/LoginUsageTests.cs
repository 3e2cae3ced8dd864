using System.Text.RegularExpressions;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class LoginUsageTests
{
    [Theory]
    [InlineData("--region", "us")]
    [InlineData("--region", "eu")]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "soon")]
    [InlineData("--scope", "music::catalog music::library")]
    [InlineData("--scope", "")]
    [InlineData("--port", "65536")]
    [InlineData("--host", "example.com")]
    [InlineData("--client-secret", "s")]
    [InlineData("--base-address", "http://example.com")]
    public async Task Wrong_usage_is_reported_and_no_login_starts(params string[] options)
    {
        using var home = new LoginHome();
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(home.SettingsOf(emulator), ["login", .. options]);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().NotBeEmpty().And.NotContain("/ap/oa");
        Directory.Exists(home.Folder).Should().BeFalse();
    }

    [Theory]
    [InlineData("Missing: PODCASTAPI_CLIENT_ID", "login")]
    [InlineData("Missing: PODCASTAPI_CLIENT_ID", "login", "--device")]
    [InlineData("Amazon does not document --device logins for the region eu.", "login", "--device", "--region", "eu")]
    public async Task Missing_login_settings_are_reported(string message, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith(message);
    }

    [Theory]
    [InlineData("login")]
    [InlineData("emulator")]
    public async Task Help_names_each_default_once(string command)
    {
        var run = await Tool.RunAsync(command, "--help");

        run.Lines.Should().OnlyContain(line => Regex.Count(line, "default:", RegexOptions.IgnoreCase) <= 1);
        run.Output.Should().Contain("127.0.0.1]").And.NotContain("music::catalog|");
    }

    [Theory]
    [InlineData("na", "https://www.amazon.com/ap/oa?")]
    [InlineData("eu", "https://eu.account.amazon.com/ap/oa?")]
    [InlineData("fe", "https://apac.account.amazon.com/ap/oa?")]
    public async Task A_region_has_its_own_page(string region, string page)
    {
        using var home = new LoginHome();

        using var login = await WaitingLogin.StartAsync(home.In(new() { ["PODCASTAPI_CLIENT_ID"] = "c" }), "--region", region);
        await Tool.InterruptAsync(login.Process);
        var run = await login.EndAsync();

        run.ExitCode.Should().Be(130);
        login.Address.AbsoluteUri.Should().StartWith(page);
    }

    [Fact]
    public async Task A_port_in_use_is_reported()
    {
        using var home = new LoginHome();
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(
            home.SettingsOf(emulator),
            "login",
            "--port",
            emulator.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        run.ExitCode.Should().Be(1);
        run.ErrorLines[^1].Should().StartWith("The login can't listen on 127.0.0.1, port ");
    }
}
