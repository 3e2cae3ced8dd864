using System.Net;
using System.Net.Sockets;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class BrowserLoginTests : IDisposable
{
    private readonly LoginHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_login_by_browser_is_stored_and_used_by_other_commands()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator));

        var page = await Person.ApproveAsync(login.Address);
        var run = await login.EndAsync();
        var show = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        page.Should().Contain("You are logged in");
        run.ExitCode.Should().Be(0);
        run.Lines.Should().ContainSingle().Which.Should().StartWith("Logged in to ");
        show.Errors.Should().BeEmpty();
        emulator.Journal.Entries[^1].Headers.Should().Contain(KeyValuePair.Create("Authorization", "Bearer " + _home.AccessToken));
        emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_rejection_is_reported_in_the_terminal_and_on_the_page()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator));

        var page = await Person.RejectAsync(login.Address);
        var run = await login.EndAsync();

        page.Should().Contain("The login did not succeed");
        run.ExitCode.Should().Be(1);
        run.ErrorLines[^1].Should().StartWith("The login was rejected: access_denied");
        File.Exists(_home.File).Should().BeFalse();
    }

    [Fact]
    public async Task A_failed_exchange_is_also_reported_on_the_page()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Status(400), new FaultTrigger { LoginEndpoint = LoginEndpoint.Token });
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator));

        var page = await Person.ApproveAsync(login.Address);
        var run = await login.EndAsync();

        page.Should().Contain("The login did not succeed");
        run.ExitCode.Should().Be(1);
        run.ErrorLines[^1].Should().StartWith("HTTP 400 ");
    }

    [Fact]
    public async Task Waiting_ends_when_the_browser_does_not_return()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator), "--scope", "music::unknown", "--timeout", "1");

        await Person.GoToAsync(login.Address);
        var run = await login.EndAsync();

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.ErrorLines[^1]
            .Should()
            .StartWith("The browser did not return within 1 s. Amazon does not redirect back if it does not recognize a scope");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task A_login_at_localhost_listens_on_both_loopback_addresses(string address)
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no second address.");
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator), "--host", "localhost");

        using var page = await Person.GoToAsync(new UriBuilder(login.CallBack) { Host = address }.Uri);

        login.CallBack.Host.Should().Be("localhost");
        page.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("podcastapi is waiting for a login");
    }

    [Fact]
    public async Task A_login_at_localhost_fails_when_another_program_listens_on_its_second_address()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no second address.");
        using var other = new TcpListener(IPAddress.IPv6Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "login", "--host", "localhost", "--port", port);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith($"The login can't listen on ::1, port {port}: ")
            .And.EndWith("or leave out --host.");
    }

    [Fact]
    public async Task Unrelated_requests_do_not_end_the_login()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator));
        using var silent = new TcpClient();
        await silent.ConnectAsync(IPAddress.Loopback, login.CallBack.Port, TestContext.Current.CancellationToken);

        using var icon = await Person.GoToAsync(new Uri(login.CallBack, "/favicon.ico"));
        using var forged = await Person.GoToAsync(new Uri(login.CallBack, "?state=forged&error=access_denied"));
        var page = await Person.ApproveAsync(login.Address);
        var run = await login.EndAsync();

        icon.StatusCode.Should().Be(HttpStatusCode.NotFound);
        forged.StatusCode.Should().Be(HttpStatusCode.NotFound);
        page.Should().Contain("You are logged in");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_waiting()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator));

        await Tool.InterruptAsync(login.Process);
        var run = await login.EndAsync();

        run.ExitCode.Should().Be(130);
        run.Output.Should().BeEmpty();
        run.ErrorLines[^1].Should().EndWith("Press Ctrl-C to cancel.");
    }

    [Fact]
    public async Task Only_the_given_scopes_are_requested_with_the_given_host()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(
            _home.SettingsOf(emulator),
            "--scope",
            "music::catalog",
            "--scope",
            "music::library",
            "--host",
            "localhost");

        await Person.ApproveAsync(login.Address);
        var run = await login.EndAsync();

        run.ExitCode.Should().Be(0);
        login.CallBack.Host.Should().Be("localhost");
        _home.Stored["scopes"]!.AsArray().Select(scope => (string)scope!).Should().Equal("music::catalog", "music::library");
    }

    [Fact]
    public async Task Without_a_client_secret_the_tool_warns_and_the_login_ends_after_its_hour()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var settings = _home.SettingsOf(emulator);
        settings.Remove("PODCASTAPI_CLIENT_SECRET");

        var run = await _home.LogInAsync(settings);
        _home.Expire();
        var show = await Tool.RunAsync(settings, "show", "B077DT8KHW");

        run.ErrorLines[0].Should().StartWith("PODCASTAPI_CLIENT_SECRET is not set: Amazon issues no refresh token");
        run.Output.Should().Contain("There is no refresh token");
        show.ExitCode.Should().Be(1);
        show.ErrorLines.Should().ContainSingle().Which.Should().Contain("log in again with podcastapi login");
    }
}
