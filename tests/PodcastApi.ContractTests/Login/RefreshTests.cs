using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Login;

public sealed class RefreshTests
{
    private const int Calls = 100;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_calls_with_an_expired_token_cause_one_refresh_and_lose_no_refresh_token(bool theClockKnows)
    {
        await using var harness = await LoginHarness.StartAsync();
        var store = new KeptLogins(await harness.LogInAsync("music::catalog"));
        await using var provider = new LoginWithAmazonTokenProvider(harness.Options(store));
        using var client = harness.ClientWith(provider);
        await client.GetPodcastShowAsync(LoginHarness.Show, cancellationToken: TestContext.Current.CancellationToken);

        for (var refreshes = 1; refreshes <= 2; refreshes++)
        {
            End(harness, theClockKnows);
            await CallAtOnceAsync(client);
            harness.Emulator.Journal.ShouldHave(refreshes, LoginEndpoint.Token, "refresh_token");
        }

        store.All.Select(login => login.RefreshToken).Should().HaveCount(3).And.OnlyHaveUniqueItems().And.NotContainNulls();
        harness.Emulator.Login.TokensIssued.Should().Be(3);
    }

    [Fact]
    public async Task Without_rotation_the_old_refresh_token_is_kept()
    {
        await using var harness = await LoginHarness.StartAsync(options => options.Login.RotatesRefreshTokens = false);
        var store = new KeptLogins(await harness.LogInAsync("music::catalog"));
        await using var provider = new LoginWithAmazonTokenProvider(harness.Options(store));
        using var client = harness.ClientWith(provider);

        for (var hour = 0; hour < 3; hour++)
        {
            await client.GetPodcastShowAsync(LoginHarness.Show, cancellationToken: TestContext.Current.CancellationToken);
            harness.Time.Advance(TimeSpan.FromHours(1));
        }

        store.All.Select(login => login.RefreshToken).Distinct().Should().ContainSingle().Which.Should().NotBeNull();
        harness.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "refresh_token");
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task Two_processes_sharing_a_store_use_each_others_logins()
    {
        await using var harness = await LoginHarness.StartAsync();
        var store = new KeptLogins(await harness.LogInAsync("music::catalog"));
        await using var one = new LoginWithAmazonTokenProvider(harness.Options(store));
        await using var other = new LoginWithAmazonTokenProvider(harness.Options(store));
        using var first = harness.ClientWith(one);
        using var second = harness.ClientWith(other);

        foreach (var client in new[] { first, second, second, first })
        {
            await client.GetPodcastShowAsync(LoginHarness.Show, cancellationToken: TestContext.Current.CancellationToken);
            harness.Time.Advance(TimeSpan.FromMinutes(59));
        }

        harness.Emulator.Journal.ShouldHave(3, LoginEndpoint.Token, "refresh_token");
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_revoked_login_is_reported_with_what_to_do()
    {
        await using var harness = await LoginHarness.StartAsync();
        await using var provider = new LoginWithAmazonTokenProvider(
            harness.Options(new InMemoryTokenStore(await harness.LogInAsync("music::catalog"))));
        using var client = harness.ClientWith(provider);
        harness.Emulator.Login.RevokeRefreshTokens();
        harness.Time.Advance(TimeSpan.FromHours(1));

        var error = await client.Awaiting(c => c.GetPodcastShowAsync(LoginHarness.Show)).Should().ThrowExactlyAsync<LoginException>();

        error.Which.Code.Should().Be("invalid_grant");
        error.Which.Message.Should().Contain("log in again");
    }

    /// <summary>Expires the token by the clock, or only at Amazon, where the API's 401 is the first sign.</summary>
    private static void End(LoginHarness harness, bool byTheClock)
    {
        if (byTheClock) harness.Time.Advance(TimeSpan.FromHours(1));
        else harness.Emulator.Login.ExpireTokens();
    }

    private static async Task CallAtOnceAsync(PodcastClient client)
    {
        var calls = Enumerable.Range(0, Calls).Select(_ => Task.Run(() => client.GetPodcastShowAsync(LoginHarness.Show)));
        (await Task.WhenAll(calls).WaitAsync(RealTime.Patience)).Should().HaveCount(Calls);
    }
}
