using System.Globalization;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class DeviceLoginTests : IDisposable
{
    private readonly LoginHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_login_by_code_is_stored_and_used_by_other_commands()
    {
        await using var emulator = await StartAsync();
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator), "--device");

        emulator.Login.Approve(login.Code);
        var run = await login.EndAsync();
        var show = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().ContainSingle().Which.Should().StartWith("Logged in to ");
        run.ErrorLines[0].Should().Be($"Go to {emulator.Login.Endpoints.Device} on any device, and enter the code:");
        show.ExitCode.Should().Be(0);
        _home.RefreshToken.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_rejected_code_is_reported()
    {
        await using var emulator = await StartAsync();
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator), "--device");

        emulator.Login.Reject(login.Code);
        var run = await login.EndAsync();

        run.ExitCode.Should().Be(1);
        run.ErrorLines[^1].Should().Contain("access_denied");
        File.Exists(_home.File).Should().BeFalse();
    }

    [Fact]
    public async Task Waiting_ends_when_the_code_is_not_entered()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(_home.SettingsOf(emulator), "--device", "--timeout", "1");

        var run = await login.EndAsync();

        run.ExitCode.Should().Be(1);
        run.ErrorLines[^1].Should().StartWith("The code was not entered within 1 s.");
    }

    [Fact]
    public async Task The_end_of_the_wait_is_shown_in_local_time()
    {
        var zone = TimeZoneInfo.GetSystemTimeZones()[^1];
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var login = await WaitingLogin.StartAsync(new(_home.SettingsOf(emulator)) { ["TZ"] = zone.Id }, "--device", "--timeout", "1");

        var run = await login.EndAsync();

        var offset = zone.BaseUtcOffset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        run.ErrorLines.Should().ContainSingle(line => line.StartsWith("Waiting until ", StringComparison.Ordinal))
            .Which.Should().MatchRegex($@"^Waiting until \d\d:\d\d:\d\d \(UTC\+{offset}\), checking every ");
    }

    // Shorter than the protocol can express would be no interval, which means 5 seconds.
    private static Task<PodcastApiEmulator> StartAsync() =>
        PodcastApiEmulator.StartAsync(new PodcastApiEmulatorOptions { Login = { PollingInterval = TimeSpan.FromMilliseconds(100) } });
}
