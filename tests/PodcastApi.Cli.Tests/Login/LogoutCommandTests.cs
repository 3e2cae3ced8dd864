using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class LogoutCommandTests : IDisposable
{
    private readonly LoginHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Logout_removes_the_login_and_leftovers_of_a_crash()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        await File.WriteAllTextAsync(_home.File + ".new", "half a login", TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "logout");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Equal($"Removed the login in {_home.File}.");
        Directory.GetFiles(_home.Folder).Should().Equal(_home.File + ".lock");
        (await File.ReadAllTextAsync(_home.File + ".lock", TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task With_nothing_stored_logout_says_so_and_creates_nothing()
    {
        var run = await Tool.RunAsync(_home.In([]), "logout");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Equal($"No login is stored in {_home.File}.");
        run.Errors.Should().BeEmpty();
        Directory.Exists(_home.Folder).Should().BeFalse();
    }

    [Fact]
    public async Task The_login_can_be_stored_in_another_file()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var chosen = Path.Combine(_home.Folder, "somewhere", "else.json");
        var settings = new Dictionary<string, string>(_home.SettingsOf(emulator)) { ["PODCASTAPI_LOGIN_FILE"] = chosen };

        var login = await _home.LogInAsync(settings);
        var stored = File.Exists(chosen);
        var logout = await Tool.RunAsync(settings, "logout");

        login.ErrorLines[^1].Should().StartWith($"The login is stored in {chosen}");
        stored.Should().BeTrue();
        logout.Lines.Should().Equal($"Removed the login in {chosen}.");
        File.Exists(_home.File).Should().BeFalse();
    }
}
