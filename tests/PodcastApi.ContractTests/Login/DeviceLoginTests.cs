using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Login;

public sealed class DeviceLoginTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_device_waits_for_a_person_and_then_calls()
    {
        await using var bench = await LoginBench.StartAsync();
        var device = await bench.Login.StartDeviceAuthorizationAsync(["music::catalog"], TestContext.Current.CancellationToken);

        var waiting = bench.Login.WaitForDeviceAuthorizationAsync(device, TestContext.Current.CancellationToken);
        await PassAsync(bench);
        await PassAsync(bench, () => bench.Emulator.Login.Approve(device.UserCode));
        var tokens = await waiting.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
        await using var provider = new LoginWithAmazonTokenProvider(bench.Options(new InMemoryTokenStore(tokens)));
        using var client = bench.ClientWith(provider);
        await client.GetPodcastShowAsync(LoginBench.Show, cancellationToken: TestContext.Current.CancellationToken);

        device.VerificationUri.Should().Be(bench.Emulator.Login.Endpoints.Device);
        bench.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "device_code");
        bench.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_person_who_refuses_ends_the_waiting()
    {
        await using var bench = await LoginBench.StartAsync();
        var device = await bench.Login.StartDeviceAuthorizationAsync(["music::catalog"], TestContext.Current.CancellationToken);
        var waiting = bench.Login.WaitForDeviceAuthorizationAsync(device, TestContext.Current.CancellationToken);

        await PassAsync(bench, () => bench.Emulator.Login.Refuse(device.UserCode));

        (await waiting.Awaiting(w => w.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<LoginException>()).Which.Code.Should().Be("access_denied");
    }

    /// <summary>Lets the device wait for its interval, in which the person acts.</summary>
    private static async Task PassAsync(LoginBench bench, Action? meanwhile = null)
    {
        await bench.Time.WhenAwaitedAsync(Interval);
        meanwhile?.Invoke();
        bench.Time.Advance(Interval);
    }
}
