using System.Diagnostics;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class BrowserTests : IDisposable
{
    private readonly LoginHome _home = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("podcastapi-tests-");

    public void Dispose()
    {
        _home.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_browser_gets_the_address_as_it_is_and_what_it_prints_is_dropped()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();
        var (settings, visited) = await BrowserAsync(emulator);

        using var login = await WaitingLogin.StartAsync(settings);
        var address = await visited.WaitAsync(ManualTime.Patience);
        await Person.ApproveAsync(new Uri(address));
        var run = await login.EndAsync();

        address.Should().Be(login.Address.AbsoluteUri);
        run.Lines.Should().ContainSingle();
        run.ErrorLines[0].Should().StartWith("Opening a browser.");
        run.Errors.Should().NotContain("chatter");
    }

    [Fact]
    public async Task No_browser_opens_none()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync();
        var (settings, visited) = await BrowserAsync(emulator);

        using var login = await WaitingLogin.StartAsync(settings, "--no-browser");
        await Person.ApproveAsync(login.Address);
        var run = await login.EndAsync();

        run.ErrorLines[0].Should().StartWith("Go to this address");
        visited.IsCompleted.Should().BeFalse();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "visited"), "");
        await visited;
    }

    /// <summary>A browser that tells, through a pipe, where it was sent; the first of the list does not exist.</summary>
    private async Task<(Dictionary<string, string> Settings, Task<string> Visited)> BrowserAsync(PodcastApiEmulator emulator)
    {
        var (pipe, program) = (Path.Combine(_folder.FullName, "visited"), Path.Combine(_folder.FullName, "browser"));
        using (var mkfifo = Process.Start("mkfifo", [pipe])) await mkfifo.WaitForExitAsync();
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho chatter; echo chatter >&2\nprintf %s \"$*\" >'{pipe}'\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var settings = new Dictionary<string, string>(_home.SettingsOf(emulator)) { ["BROWSER"] = $"/nowhere/browser:{program}" };
        return (settings, Task.Factory.StartNew(() => File.ReadAllText(pipe), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }
}
