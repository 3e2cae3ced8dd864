using System.Net;

namespace PodcastApi.ContractTests.Login;

public sealed class BrowserLoginTests
{
    [Fact]
    public async Task A_login_by_browser_allows_calls()
    {
        await using var harness = await LoginHarness.StartAsync();

        var tokens = await harness.LogInAsync("music::catalog", "music::favorites");
        await using var provider = new LoginWithAmazonTokenProvider(harness.Options(new InMemoryTokenStore(tokens)));
        using var client = harness.ClientWith(provider);
        var show = await client.GetPodcastShowAsync(LoginHarness.Show, cancellationToken: TestContext.Current.CancellationToken);
        await client.FollowPodcastShowAsync(LoginHarness.Show, TestContext.Current.CancellationToken);

        show.Id.Should().NotBeNullOrEmpty();
        tokens.RefreshToken.Should().NotBeNull();
        tokens.ExpiresAt.Should().Be(harness.Time.GetUtcNow().AddHours(1));
        harness.Emulator.DefaultUser.FollowedShows.Should().ContainSingle();
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_rejection_by_the_user_is_reported_and_gives_no_token()
    {
        await using var harness = await LoginHarness.StartAsync();
        var request = harness.Ask("music::catalog");
        var callback = await harness.Emulator.Login.RejectAsync(request.Url, TestContext.Current.CancellationToken);

        var error = await harness.Login.Awaiting(l => l.ExchangeAsync(request, callback)).Should().ThrowExactlyAsync<LoginException>();

        error.Which.Code.Should().Be("access_denied");
        harness.Emulator.Login.TokensIssued.Should().Be(0);
    }

    [Fact]
    public async Task A_code_counts_once_and_for_its_own_request()
    {
        await using var harness = await LoginHarness.StartAsync();
        var (request, other) = (harness.Ask("music::catalog"), harness.Ask("music::catalog"));
        var callback = await harness.Emulator.Login.ApproveAsync(request.Url, cancellationToken: TestContext.Current.CancellationToken);
        await harness.Login.ExchangeAsync(request, callback, TestContext.Current.CancellationToken);
        var elsewhere = await harness.Emulator.Login.ApproveAsync(other.Url, cancellationToken: TestContext.Current.CancellationToken);
        var mixed = new AuthorizationRequest
        {
            Url = other.Url,
            RedirectUri = other.RedirectUri,
            State = other.State,
            CodeVerifier = request.CodeVerifier,
        };

        var again = await harness.Login.Awaiting(l => l.ExchangeAsync(request, callback)).Should().ThrowExactlyAsync<LoginException>();
        var unproven = await harness.Login.Awaiting(l => l.ExchangeAsync(mixed, elsewhere)).Should().ThrowExactlyAsync<LoginException>();

        (again.Which.Code, unproven.Which.Code).Should().Be(("invalid_grant", "invalid_grant"));
    }

    [Fact]
    public async Task Calls_outside_the_requested_scopes_are_rejected()
    {
        await using var harness = await LoginHarness.StartAsync();
        await using var provider = new LoginWithAmazonTokenProvider(
            harness.Options(new InMemoryTokenStore(await harness.LogInAsync("music::catalog"))));
        using var client = harness.ClientWith(provider);

        await client.GetPodcastShowAsync(LoginHarness.Show, cancellationToken: TestContext.Current.CancellationToken);
        var rejection = await client
            .Awaiting(c => c.FollowPodcastShowAsync(LoginHarness.Show))
            .Should()
            .ThrowExactlyAsync<PodcastApiException>();

        (rejection.Which.StatusCode, rejection.Which.Code).Should().Be((HttpStatusCode.Forbidden, "INSUFFICIENT_SCOPE"));
        harness.Emulator.DefaultUser.FollowedShows.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_the_secret_the_login_expires_after_an_hour()
    {
        await using var harness = await LoginHarness.StartAsync();
        var options = harness.Options();
        options.ClientSecret = null;
        using var login = new LoginWithAmazonClient(options);
        var request = login.CreateAuthorizationRequest(new Uri("http://127.0.0.1:5000/back"), ["music::catalog"]);
        var tokens = await login.ExchangeAsync(
            request,
            await harness.Emulator.Login.ApproveAsync(request.Url, cancellationToken: TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
        options.TokenStore = new InMemoryTokenStore(tokens);
        await using var provider = new LoginWithAmazonTokenProvider(options);
        using var client = harness.ClientWith(provider);

        await client.GetPodcastShowAsync(LoginHarness.Show, cancellationToken: TestContext.Current.CancellationToken);
        harness.Time.Advance(TimeSpan.FromHours(1));
        var error = await client.Awaiting(c => c.GetPodcastShowAsync(LoginHarness.Show)).Should().ThrowExactlyAsync<LoginException>();

        tokens.RefreshToken.Should().BeNull();
        error.Which.Message.Should().Contain("log in again");
    }
}
