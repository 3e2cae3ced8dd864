using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class LoginFileTests : IDisposable
{
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly LoginHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Only_its_owner_can_access_the_login()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        await _home.LogInAsync(emulator);

        File.GetUnixFileMode(_home.Folder).Should().Be(Owners | UnixFileMode.UserExecute);
        Directory.GetFiles(_home.Folder).Should().OnlyContain(file => File.GetUnixFileMode(file) == Owners);
    }

    [Theory]
    [InlineData("")]
    [InlineData("my notes")]
    [InlineData("""{"AccessToken":"a","RefreshToken":"b"}""")]
    [InlineData("""{"format":"podcastapi-login-1","clientId":"c","accessToken":"secret-token"}""")]
    [InlineData(
        """{"format":"podcastapi-login-1","clientId":"c","tokenEndpoint":"ftp://example.com/","baseAddress":"https://example.com"""
            + """/","scopes":[],"accessToken":"secret-token","refreshToken":null,"expiresAt":"2030-01-01T00:00:00Z"}""")]
    public async Task A_file_that_is_not_a_login_is_reported_and_left_unchanged(string text)
    {
        _home.Put(text);

        foreach (var command in new[] { "login", "logout", "whoami", "show B077DT8KHW" })
        {
            var run = await Tool.RunAsync(
                _home.In(new() { ["PODCASTAPI_API_KEY"] = "k", ["PODCASTAPI_CLIENT_ID"] = "c" }),
                command.Split(' '));

            run.ExitCode.Should().Be(1);
            run.ErrorLines.Should()
                .ContainSingle()
                .Which.Should()
                .Contain(_home.File)
                .And.Contain("Move it away or delete it")
                .And.NotContain("secret-token");
        }

        (await File.ReadAllTextAsync(_home.File, TestContext.Current.CancellationToken)).Should().Be(text);
    }

    [Theory]
    [InlineData("http://emulator:8080/", "https://example.com/")]
    [InlineData("https://example.com/", "http://emulator:8080/")]
    public async Task A_login_over_plain_http_must_be_allowed(string token, string api)
    {
        _home.Put(
            $$"""{"format":"podcastapi-login-1","clientId":"c","tokenEndpoint":"{{token}}","baseAddress":"{{api}}","scopes":[]"""
                + ""","accessToken":"a","refreshToken":null,"expiresAt":"2999-01-01T00:00:00Z"}""");

        var run = await Tool.RunAsync(_home.In(new() { ["PODCASTAPI_API_KEY"] = "k" }), "whoami");
        var allowed = await Tool.RunAsync(_home.In(new() { ["PODCASTAPI_API_KEY"] = "k" }), "whoami", "--allow-insecure-http");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("http://emulator:8080/")
            .And.Contain("PODCASTAPI_ALLOW_INSECURE_HTTP");
        allowed.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task A_login_that_others_may_read_is_not_used(UnixFileMode others)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        File.SetUnixFileMode(_home.File, Owners | others);

        var show = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");
        var still = File.GetUnixFileMode(_home.File);
        var logout = await Tool.RunAsync(_home.SettingsOf(emulator), "logout");

        show.ExitCode.Should().Be(1);
        show.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("Others may read the stored login ")
            .And.Contain("podcastapi logout");
        still.Should().Be(Owners | others);
        emulator.Journal.ShouldHave(0, PodcastOperation.GetPodcastShow);
        logout.Lines.Should().ContainSingle().Which.Should().StartWith("Removed ");
    }

    [Fact]
    public async Task A_symbolic_link_is_not_followed()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        File.Move(_home.File, _home.File + ".elsewhere");
        File.CreateSymbolicLink(_home.File, _home.File + ".elsewhere");

        var show = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");
        var login = await Tool.RunAsync(_home.SettingsOf(emulator), "login", "--port", "0");

        show.ExitCode.Should().Be(1);
        show.ErrorLines.Should().ContainSingle().Which.Should().Contain("is a symbolic link");
        login.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("show", "B077DT8KHW")]
    [InlineData("whoami")]
    [InlineData("login", "--port", "0")]
    [InlineData("logout")]
    public async Task A_pipe_in_place_of_the_login_is_reported_without_waiting_for_its_writer(params string[] arguments)
    {
        Directory.CreateDirectory(_home.Folder);
        await RunAsync("mkfifo", _home.File);

        var run = await Tool.RunAsync(_home.In(new() { ["PODCASTAPI_API_KEY"] = "k", ["PODCASTAPI_CLIENT_ID"] = "c" }), arguments)
            .WaitAsync(Tool.Patience, TestContext.Current.CancellationToken);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .Be($"The stored login {_home.File} is not a regular file. Move it away or delete it, and log in again with podcastapi login.");
    }

    [Fact]
    public async Task A_pipe_in_place_of_the_lock_is_reported()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        File.Delete(_home.File + ".lock");
        await RunAsync("mkfifo", _home.File + ".lock");

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "logout").WaitAsync(Tool.Patience, TestContext.Current.CancellationToken);

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith($"{_home.File}.lock, next to the stored login, is not a regular file that you own.");
    }

    [Theory]
    [InlineData("login.json", "The stored login ")]
    [InlineData("", "Others may write to ")]
    public async Task A_file_or_folder_of_another_user_is_not_trusted(string name, string beginning)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can change the owner of a file.");
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        await RunAsync("chown", "12345", Path.Combine(_home.Folder, name));

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith(beginning);
        emulator.Journal.ShouldHave(0, PodcastOperation.GetPodcastShow);
    }

    [Theory]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_folder_that_others_may_write_to_is_not_used(UnixFileMode others)
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        File.SetUnixFileMode(_home.Folder, Owners | UnixFileMode.UserExecute | others);

        var show = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");
        var login = await Tool.RunAsync(_home.SettingsOf(emulator), "login", "--port", "0");
        var logout = await Tool.RunAsync(_home.SettingsOf(emulator), "logout");

        show.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"Others may write to {_home.Folder}, ");
        login.ErrorLines.Should().Equal(show.ErrorLines);
        (show.ExitCode, login.ExitCode, logout.ExitCode).Should().Be((1, 1, 0));
        emulator.Journal.ShouldHave(0, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task A_sticky_folder_is_accepted_for_ones_own_file()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        File.SetUnixFileMode(_home.Folder, Owners | UnixFileMode.UserExecute | UnixFileMode.OtherWrite | UnixFileMode.StickyBit);

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_login_that_stays_locked_is_reported()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        using var hanging = new FileStream(_home.File + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "logout");

        run.ExitCode.Should().Be(1);
        run.ErrorLines[0].Should().StartWith("Waiting for another podcastapi");
        run.ErrorLines[1].Should().StartWith("The stored login could not be locked within 10 s:");
        File.Exists(_home.File).Should().BeTrue();
    }

    [Fact]
    public async Task A_login_that_needs_no_refresh_does_not_wait_for_the_lock()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await _home.LogInAsync(emulator);
        using var refreshing = new FileStream(_home.File + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "show", "B077DT8KHW");

        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_folder_that_can_not_be_created_is_reported_before_the_login()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_home.Folder, "a file where the folder should be", TestContext.Current.CancellationToken);

        var run = await Tool.RunAsync(_home.SettingsOf(emulator), "login", "--port", "0");

        run.ExitCode.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("PODCASTAPI_LOGIN_FILE");
        emulator.Journal.ShouldHave(0);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(program, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0);
    }
}
