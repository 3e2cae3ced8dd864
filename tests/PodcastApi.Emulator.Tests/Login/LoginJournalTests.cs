namespace PodcastApi.Emulator.Tests;

public sealed class LoginJournalTests
{
    [Fact]
    public async Task A_test_counts_renewals()
    {
        await using var bench = await LoginBench.StartAsync();
        var tokens = await bench.LogInAsync();
        await bench.RenewAsync(tokens.Text("refresh_token")!);

        bench.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token);
        bench.Emulator.Journal.ShouldHave(1, LoginEndpoint.Token, "refresh_token");
        bench.Emulator.Journal.ShouldHave(2, LoginEndpoint.Authorize);
        FluentActions.Invoking(() => bench.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "refresh_token"))
            .Should().Throw<JournalException>().WithMessage("Expected 2 requests to Token with refresh_token, but there were 1.*");
        bench.Emulator.Journal.Entries[^1].User.Should().Be(bench.Emulator.DefaultUser);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_journal_keeps_no_secret(bool onPort)
    {
        const string Secret = "a-secret-that-nobody-may-read-0123456789abcdefgh";
        await using var bench = await LoginBench.StartAsync(onPort);
        await bench.GetAsync(bench.AuthorizeUrl(("state", Secret), ("code_challenge", Secret), (Secret, "1")));
        await bench.GetAsync(new Uri(bench.Login.Endpoints.Device, "?code=" + Secret));
        await bench.GetAsync(new Uri(bench.Login.Endpoints.Token, "?client_secret=" + Secret + "&" + Secret));
        await bench.GetAsync(new Uri(bench.Login.Endpoints.Token, "/auth/o2/tokens?client_secret=" + Secret));
        await bench.TokenAsync(("grant_type", Secret), ("refresh_token", Secret), ("client_id", Secret), ("client_secret", Secret), (Secret, "1"));
        await bench.SendAsync(new HttpRequestMessage(HttpMethod.Post, bench.Login.Endpoints.Token) { Headers = { { "Authorization", "Basic " + Secret }, { "Cookie", Secret } } });

        var kept = bench.Emulator.Journal.Entries.SelectMany(entry => entry.Headers.Select(header => header.Value).Append($"{entry} {entry.PathAndQuery} {entry.Problem} {entry.GrantType}"));

        kept.Should().NotContain(text => text.Contains(Secret));
        bench.Emulator.Journal.Entries[0].PathAndQuery.Should().Contain("client_id=amzn1.application-oa2-client.").And.Contain("&state=(left out)&");
    }

    [Fact]
    public async Task Pages_codes_and_tokens_do_not_fill_the_memory()
    {
        await using var bench = await LoginBench.StartAsync();
        var page = LoginBench.PageOf(await bench.GetAsync(bench.AuthorizeUrl()));
        var code = await bench.CodeAsync();
        var pair = await bench.PairAsync();

        for (var i = 0; i < 1000; i++)
        {
            await bench.CodeAsync();
            await bench.PairAsync();
        }

        (await bench.RedeemAsync(code)).Error.Should().Be("invalid_grant");
        FluentActions.Invoking(() => bench.Login.Approve(pair.Text("user_code")!)).Should().Throw<ArgumentException>();
        var old = await bench.PostAsync(bench.Login.Endpoints.Authorize, ("page", page), ("decision", "approve"));
        old.Status.Should().Be(302, "pages that were answered make room first");
    }
}
