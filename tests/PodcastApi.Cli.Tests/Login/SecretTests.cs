using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

public sealed class SecretTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(400)]
    [InlineData(503)]
    public async Task No_run_prints_a_secret(int? status)
    {
        using var home = new LoginHome();
        await using var emulator = await PodcastApiEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var settings = home.SettingsOf(emulator);
        var runs = new List<ToolRun> { await home.LogInAsync(emulator) };
        string[] secrets = [home.AccessToken, home.RefreshToken, PodcastApiEmulator.ApiKey, PodcastApiEmulator.ClientSecret];
        home.Expire();
        if (status is { } code) emulator.Faults.Add(Fault.Status(code), new FaultTrigger { LoginEndpoint = LoginEndpoint.Token });

        foreach (
            var command in new[]
            {
                "whoami",
                "whoami --output json",
                "show B077DT8KHW",
                "show B077DT8KHW --base-address http://localhost:9",
                "logout",
            }
        )
        {
            runs.Add(await Tool.RunAsync(settings, command.Split(' ')));
        }

        runs.Should().OnlyContain(run => !secrets.Any(secret => (run.Output + run.Errors).Contains(secret, StringComparison.Ordinal)));
    }
}
