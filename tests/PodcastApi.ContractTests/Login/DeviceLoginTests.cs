using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Login;

public sealed class DeviceLoginTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_device_waits_for_approval_and_then_calls()
    {
        await using var harness = await LoginHarness.StartAsync();
        var device = await harness.Login.StartDeviceAuthorizationAsync(["music::catalog"], TestContext.Current.CancellationToken);

        var waiting = harness.Login.WaitForDeviceAuthorizationAsync(device, TestContext.Current.CancellationToken);
        await PassAsync(harness);
        await PassAsync(harness, () => harness.Emulator.Login.Approve(device.UserCode));
        var tokens = await waiting.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
        await using var provider = new LoginWithAmazonTokenProvider(harness.Options(new InMemoryTokenStore(tokens)));
        using var client = harness.ClientWith(provider);
        await client.GetPodcastShowAsync(LoginHarness.Show, cancellationToken: TestContext.Current.CancellationToken);

        device.VerificationUri.Should().Be(harness.Emulator.Login.Endpoints.Device);
        harness.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "device_code");
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_rejection_by_the_user_ends_the_wait()
    {
        await using var harness = await LoginHarness.StartAsync();
        var device = await harness.Login.StartDeviceAuthorizationAsync(["music::catalog"], TestContext.Current.CancellationToken);
        var waiting = harness.Login.WaitForDeviceAuthorizationAsync(device, TestContext.Current.CancellationToken);

        await PassAsync(harness, () => harness.Emulator.Login.Reject(device.UserCode));

        (await waiting.Awaiting(w => w.WaitAsync(RealTime.Patience)).Should().ThrowExactlyAsync<LoginException>())
            .Which.Code.Should()
            .Be("access_denied");
    }

    /// <summary>Advances by the polling interval, during which the user acts.</summary>
    private static async Task PassAsync(LoginHarness harness, Action? meanwhile = null)
    {
        await harness.Time.WhenAwaitedAsync(Interval);
        meanwhile?.Invoke();
        harness.Time.Advance(Interval);
    }
}
