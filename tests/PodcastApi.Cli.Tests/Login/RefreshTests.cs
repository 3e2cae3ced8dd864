using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class RefreshTests : IDisposable
{
    private readonly LoginHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task An_expired_login_is_refreshed_and_its_new_refresh_token_is_stored()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        var first = _home.RefreshToken;

        _home.Expire();
        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");
        var second = _home.RefreshToken;
        _home.Expire();
        var again = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
        again.ExitCode.Should().Be(0);
        new[] { first, second, _home.RefreshToken }.Should().OnlyHaveUniqueItems();
        _home.Stored["scopes"]!.AsArray().Should().HaveCount(3);
        emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "refresh_token");
    }

    [Fact]
    public async Task A_token_that_the_api_rejects_is_refreshed()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        emulator.Login.ExpireTokens();

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "episodes", "B077DT8KHW", "--all", "--limit", "3");

        run.ExitCode.Should().Be(0);
        emulator.Journal.ShouldHave(1, LoginEndpoint.Token, "refresh_token");
    }

    [Fact]
    public async Task Two_processes_do_not_use_one_refresh_token_twice()
    {
        var time = new ObservedTimeProvider();
        await using var emulator = await PodcastApiEmulator.StartAsync(
            new PodcastApiEmulatorOptions { TimeProvider = time },
            TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        _home.Expire();
        emulator.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(1)), new FaultTrigger { LoginEndpoint = LoginEndpoint.Token, Times = 1 });

        using var one = Tool.Start(_home.SettingsOf(emulator), "show", "B077DT8KHW");
        await time.WhenAwaitedAsync(TimeSpan.FromSeconds(1));
        using var other = Tool.Start(_home.SettingsOf(emulator), "show", "B077DT8KHW");
        var notice = await other
            .StandardError.ReadLineAsync(TestContext.Current.CancellationToken)
            .AsTask()
            .WaitAsync(Tool.Patience, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(1));
        var runs = await Task.WhenAll(Tool.EndAsync(one), Tool.EndAsync(other))
            .WaitAsync(Tool.Patience, TestContext.Current.CancellationToken);

        notice.Should().Be("Waiting for another podcastapi that uses the stored login.");
        runs.Should().OnlyContain(run => run.ExitCode == 0);
        emulator.Journal.ShouldHave(1, LoginEndpoint.Token, "refresh_token");
    }

    [Fact]
    public async Task Many_processes_at_once_lose_no_refresh_token()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        _home.Expire();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW")));
        _home.Expire();
        var later = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        runs.Append(later).Should().OnlyContain(run => run.ExitCode == 0);
        emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "refresh_token");
    }

    [Fact]
    public async Task A_revoked_login_is_reported_with_what_to_do()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        emulator.Login.ExpireTokens();
        emulator.Login.RevokeRefreshTokens();

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("invalid_grant").And.Contain("log in again with podcastapi login");
    }

    [Fact]
    public async Task A_login_is_not_lost_when_its_refresh_fails()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        _home.Expire();
        var before = await File.ReadAllTextAsync(_home.File, TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Status(400), new FaultTrigger { LoginEndpoint = LoginEndpoint.Token, Times = 1 });

        var failed = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");
        var after = await File.ReadAllTextAsync(_home.File, TestContext.Current.CancellationToken);
        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        failed.ExitCode.Should().Be(1);
        after.Should().Be(before);
        run.ExitCode.Should().Be(0);
    }
}
