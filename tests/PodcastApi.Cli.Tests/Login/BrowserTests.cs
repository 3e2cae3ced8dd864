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
    public async Task The_browser_is_sent_to_the_login_and_its_output_is_discarded()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await MakePipeAsync();
        var visited = Task.Factory.StartNew(
            () => File.ReadAllText(Visited),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        using var login = await WaitingLogin.StartAsync(await SettingsAsync(emulator));
        var address = await visited.WaitAsync(Tool.Patience, TestContext.Current.CancellationToken);
        using var start = await Person.GoToAsync(new Uri(address), isLedOn: false);
        await Person.ApproveAsync(start.Headers.Location!);
        var run = await login.EndAsync();

        address
            .Should()
            .NotContain(
                Uri.EscapeDataString(System.Web.HttpUtility.ParseQueryString(login.Address.Query)["state"]!),
                "others can read arguments");
        start.Headers.Location.Should().Be(login.Address);
        run.Lines.Should().ContainSingle();
        run.ErrorLines[0].Should().StartWith("Opening a browser.");
        run.Errors.Should().NotContain("chatter");
    }

    [Fact]
    public async Task A_second_visitor_of_the_start_address_ends_the_login()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await MakePipeAsync();
        var visited = Task.Factory.StartNew(
            () => File.ReadAllText(Visited),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        using var login = await WaitingLogin.StartAsync(await SettingsAsync(emulator));
        var address = new Uri(await visited.WaitAsync(Tool.Patience, TestContext.Current.CancellationToken));
        using var first = await Person.GoToAsync(address, isLedOn: false);
        using var second = await Person.GoToAsync(address, isLedOn: false);
        var run = await login.EndAsync();

        second.Headers.Location.Should().BeNull();
        run.ExitCode.Should().Be(1);
        run.ErrorLines[^1].Should().StartWith("The login page was opened twice");
    }

    [Fact]
    public async Task No_browser_is_opened_with_no_browser()
    {
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        using var login = await WaitingLogin.StartAsync(await SettingsAsync(emulator), "--no-browser");
        await Person.ApproveAsync(login.Address);
        var run = await login.EndAsync();

        run.ErrorLines[0].Should().StartWith("Go to this address");
        File.Exists(Visited).Should().BeFalse();
    }

    /// <summary>The file to which the browser writes its address.</summary>
    private string Visited => Path.Combine(_folder.FullName, "visited");

    /// <summary>Makes the file a pipe, so that reading it waits for the browser.</summary>
    private async Task MakePipeAsync()
    {
        using var mkfifo = Process.Start("mkfifo", [Visited]);
        await mkfifo.WaitForExitAsync();
    }

    /// <summary>Settings with two browsers, the first of which does not exist.</summary>
    private async Task<Dictionary<string, string>> SettingsAsync(PodcastApiEmulator emulator)
    {
        var program = Path.Combine(_folder.FullName, "browser");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho chatter; echo chatter >&2\nprintf %s \"$*\" >'{Visited}'\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new(_home.SettingsOf(emulator)) { ["BROWSER"] = $"/nowhere/browser:{program}" };
    }
}
