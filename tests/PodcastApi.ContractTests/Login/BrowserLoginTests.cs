using System.Net;

namespace PodcastApi.ContractTests.Login;

public sealed class BrowserLoginTests
{
    [Fact]
    public async Task A_login_by_browser_leads_to_calls()
    {
        await using var bench = await LoginBench.StartAsync();

        var tokens = await bench.LogInAsync("music::catalog", "music::favorites");
        await using var provider = new LoginWithAmazonTokenProvider(bench.Options(new InMemoryTokenStore(tokens)));
        using var client = bench.ClientWith(provider);
        var show = await client.GetPodcastShowAsync(LoginBench.Show, cancellationToken: TestContext.Current.CancellationToken);
        await client.FollowPodcastShowAsync(LoginBench.Show, TestContext.Current.CancellationToken);

        show.Id.Should().NotBeNullOrEmpty();
        tokens.RefreshToken.Should().NotBeNull();
        tokens.ExpiresAt.Should().Be(bench.Time.GetUtcNow().AddHours(1));
        bench.Emulator.DefaultUser.FollowedShows.Should().ContainSingle();
        bench.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_person_who_refuses_is_told_and_no_token_comes()
    {
        await using var bench = await LoginBench.StartAsync();
        var request = bench.Ask("music::catalog");
        var callback = await bench.Emulator.Login.RefuseAsync(request.Url, TestContext.Current.CancellationToken);

        var error = await bench.Login.Awaiting(l => l.ExchangeAsync(request, callback)).Should().ThrowExactlyAsync<LoginException>();

        error.Which.Code.Should().Be("access_denied");
        bench.Emulator.Login.TokensIssued.Should().Be(0);
    }

    [Fact]
    public async Task A_code_counts_once_and_for_its_own_request()
    {
        await using var bench = await LoginBench.StartAsync();
        var (request, other) = (bench.Ask("music::catalog"), bench.Ask("music::catalog"));
        var callback = await bench.Emulator.Login.ApproveAsync(request.Url, cancellationToken: TestContext.Current.CancellationToken);
        await bench.Login.ExchangeAsync(request, callback, TestContext.Current.CancellationToken);
        var elsewhere = await bench.Emulator.Login.ApproveAsync(other.Url, cancellationToken: TestContext.Current.CancellationToken);
        var mixed = new AuthorizationRequest { Url = other.Url, RedirectUri = other.RedirectUri, State = other.State, CodeVerifier = request.CodeVerifier };

        var again = await bench.Login.Awaiting(l => l.ExchangeAsync(request, callback)).Should().ThrowExactlyAsync<LoginException>();
        var unproven = await bench.Login.Awaiting(l => l.ExchangeAsync(mixed, elsewhere)).Should().ThrowExactlyAsync<LoginException>();

        (again.Which.Code, unproven.Which.Code).Should().Be(("invalid_grant", "invalid_grant"));
    }

    [Fact]
    public async Task What_the_login_did_not_ask_for_is_refused()
    {
        await using var bench = await LoginBench.StartAsync();
        await using var provider = new LoginWithAmazonTokenProvider(bench.Options(new InMemoryTokenStore(await bench.LogInAsync("music::catalog"))));
        using var client = bench.ClientWith(provider);

        await client.GetPodcastShowAsync(LoginBench.Show, cancellationToken: TestContext.Current.CancellationToken);
        var refusal = await client.Awaiting(c => c.FollowPodcastShowAsync(LoginBench.Show)).Should().ThrowExactlyAsync<PodcastApiException>();

        (refusal.Which.StatusCode, refusal.Which.Code).Should().Be((HttpStatusCode.Forbidden, "INSUFFICIENT_SCOPE"));
        bench.Emulator.DefaultUser.FollowedShows.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_the_secret_the_login_ends_after_its_hour()
    {
        await using var bench = await LoginBench.StartAsync();
        var options = bench.Options();
        options.ClientSecret = null;
        using var login = new LoginWithAmazonClient(options);
        var request = login.CreateAuthorizationRequest(new Uri("http://127.0.0.1:5000/back"), ["music::catalog"]);
        var tokens = await login.ExchangeAsync(request, await bench.Emulator.Login.ApproveAsync(request.Url, cancellationToken: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        options.TokenStore = new InMemoryTokenStore(tokens);
        await using var provider = new LoginWithAmazonTokenProvider(options);
        using var client = bench.ClientWith(provider);

        await client.GetPodcastShowAsync(LoginBench.Show, cancellationToken: TestContext.Current.CancellationToken);
        bench.Time.Advance(TimeSpan.FromHours(1));
        var error = await client.Awaiting(c => c.GetPodcastShowAsync(LoginBench.Show)).Should().ThrowExactlyAsync<LoginException>();

        tokens.RefreshToken.Should().BeNull();
        error.Which.Message.Should().Contain("log in again");
    }
}
