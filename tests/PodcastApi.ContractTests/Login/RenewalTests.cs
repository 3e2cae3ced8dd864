using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Login;

public sealed class RenewalTests
{
    private const int Calls = 100;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_calls_on_a_token_that_has_ended_cost_one_renewal_and_lose_no_refresh_token(bool theClockKnows)
    {
        await using var bench = await LoginBench.StartAsync();
        var store = new KeptLogins(await bench.LogInAsync("music::catalog"));
        await using var provider = new LoginWithAmazonTokenProvider(bench.Options(store));
        using var client = bench.ClientWith(provider);
        await client.GetPodcastShowAsync(LoginBench.Show, cancellationToken: TestContext.Current.CancellationToken);

        for (var renewals = 1; renewals <= 2; renewals++)
        {
            End(bench, theClockKnows);
            await CallAtOnceAsync(client);
            bench.Emulator.Journal.ShouldHave(renewals, LoginEndpoint.Token, "refresh_token");
        }

        store.All.Select(login => login.RefreshToken).Should().HaveCount(3).And.OnlyHaveUniqueItems().And.NotContainNulls();
        bench.Emulator.Login.TokensIssued.Should().Be(3);
    }

    [Fact]
    public async Task Without_rotation_the_old_refresh_token_is_kept()
    {
        await using var bench = await LoginBench.StartAsync(options => options.Login.RotatesRefreshTokens = false);
        var store = new KeptLogins(await bench.LogInAsync("music::catalog"));
        await using var provider = new LoginWithAmazonTokenProvider(bench.Options(store));
        using var client = bench.ClientWith(provider);

        for (var hour = 0; hour < 3; hour++)
        {
            await client.GetPodcastShowAsync(LoginBench.Show, cancellationToken: TestContext.Current.CancellationToken);
            bench.Time.Advance(TimeSpan.FromHours(1));
        }

        store.All.Select(login => login.RefreshToken).Distinct().Should().ContainSingle().Which.Should().NotBeNull();
        bench.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "refresh_token");
        bench.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task Two_processes_over_one_store_go_on_with_each_others_logins()
    {
        await using var bench = await LoginBench.StartAsync();
        var store = new KeptLogins(await bench.LogInAsync("music::catalog"));
        await using var one = new LoginWithAmazonTokenProvider(bench.Options(store));
        await using var other = new LoginWithAmazonTokenProvider(bench.Options(store));
        using var first = bench.ClientWith(one);
        using var second = bench.ClientWith(other);

        foreach (var client in new[] { first, second, second, first })
        {
            await client.GetPodcastShowAsync(LoginBench.Show, cancellationToken: TestContext.Current.CancellationToken);
            bench.Time.Advance(TimeSpan.FromMinutes(59));
        }

        bench.Emulator.Journal.ShouldHave(3, LoginEndpoint.Token, "refresh_token");
        bench.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_login_that_was_revoked_is_told_with_what_to_do()
    {
        await using var bench = await LoginBench.StartAsync();
        await using var provider = new LoginWithAmazonTokenProvider(bench.Options(new InMemoryTokenStore(await bench.LogInAsync("music::catalog"))));
        using var client = bench.ClientWith(provider);
        bench.Emulator.Login.RevokeRefreshTokens();
        bench.Time.Advance(TimeSpan.FromHours(1));

        var error = await client.Awaiting(c => c.GetPodcastShowAsync(LoginBench.Show)).Should().ThrowExactlyAsync<LoginException>();

        error.Which.Code.Should().Be("invalid_grant");
        error.Which.Message.Should().Contain("log in again");
    }

    /// <summary>By the clock, which the client sees coming, or at Amazon alone: then the API's 401 is the first that it hears of it.</summary>
    private static void End(LoginBench bench, bool byTheClock)
    {
        if (byTheClock) bench.Time.Advance(TimeSpan.FromHours(1));
        else bench.Emulator.Login.ExpireTokens();
    }

    private static async Task CallAtOnceAsync(PodcastClient client)
    {
        var calls = Enumerable.Range(0, Calls).Select(_ => Task.Run(() => client.GetPodcastShowAsync(LoginBench.Show)));
        (await Task.WhenAll(calls).WaitAsync(RealTime.Patience)).Should().HaveCount(Calls);
    }
}
