namespace PodcastApi.Emulator.Tests;

public sealed class LoginJournalTests
{
    [Fact]
    public async Task A_test_can_count_refreshes()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var tokens = await harness.LogInAsync();
        await harness.RefreshCoreAsync(tokens.Text("refresh_token")!);

        harness.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token);
        harness.Emulator.Journal.ShouldHave(1, LoginEndpoint.Token, "refresh_token");
        harness.Emulator.Journal.ShouldHave(2, LoginEndpoint.Authorize);
        FluentActions.Invoking(() => harness.Emulator.Journal.ShouldHave(2, LoginEndpoint.Token, "refresh_token"))
            .Should().Throw<JournalException>().WithMessage("Expected 2 requests to Token with refresh_token, but there were 1.*");
        harness.Emulator.Journal.Entries[^1].User.Should().Be(harness.Emulator.DefaultUser);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_journal_keeps_no_secret(bool onPort)
    {
        const string Secret = "a-secret-that-nobody-may-read-0123456789abcdefgh";
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort);
        await harness.GetAsync(harness.AuthorizeUrl(("state", Secret), ("code_challenge", Secret), (Secret, "1")));
        await harness.GetAsync(new Uri(harness.Login.Endpoints.Device, "?code=" + Secret));
        await harness.GetAsync(new Uri(harness.Login.Endpoints.Token, "?client_secret=" + Secret + "&" + Secret));
        await harness.GetAsync(new Uri(harness.Login.Endpoints.Token, "/auth/o2/tokens?client_secret=" + Secret));
        await harness.TokenAsync(
            ("grant_type", Secret),
            ("refresh_token", Secret),
            ("client_id", Secret),
            ("client_secret", Secret),
            (Secret, "1"));
        await harness.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, harness.Login.Endpoints.Token)
            {
                Headers = { { "Authorization", "Basic " + Secret }, { "Cookie", Secret } },
            }
        );

        var kept = harness.Emulator.Journal.Entries.SelectMany(entry =>
            entry.Headers.Concat(entry.ResponseHeaders).Select(header => header.Value)
                .Append($"{entry} {entry.PathAndQuery} {entry.Problem} {entry.GrantType} {entry.ResponseBody}"));

        kept.Should().NotContain(text => text.Contains(Secret));
        harness
            .Emulator.Journal.Entries[0]
            .PathAndQuery.Should()
            .Contain("client_id=amzn1.application-oa2-client.")
            .And.Contain("&state=(redacted)&");
    }

    [Fact]
    public async Task The_journal_keeps_no_secret_of_a_response()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var code = await harness.CodeAsync();
        var tokens = await harness.RedeemAsync(code);
        var pair = await harness.PairAsync();

        var entries = harness.Emulator.Journal.Entries;

        string[] secrets = [code, tokens.Text("access_token")!, tokens.Text("refresh_token")!, pair.Text("device_code")!, "a state"];
        entries.SelectMany(entry => entry.ResponseHeaders).Should().NotContain(header => secrets.Any(header.Value.Contains));
        entries.Should().OnlyContain(entry => entry.ResponseBody == "(redacted)");
        entries.Single(entry => entry.Status == 302).ResponseHeaders.Should()
            .Contain(KeyValuePair.Create("Location", "(redacted)"))
            .And.Contain(KeyValuePair.Create("Cache-Control", "no-store"));
    }

    [Fact]
    public async Task The_memory_for_pages_codes_and_tokens_is_bounded()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var page = EmulatedLoginHarness.PageOf(await harness.GetAsync(harness.AuthorizeUrl()));
        var code = await harness.CodeAsync();
        var pair = await harness.PairAsync();

        for (var i = 0; i < 1000; i++)
        {
            await harness.CodeAsync();
            await harness.PairAsync();
        }

        (await harness.RedeemAsync(code)).Error.Should().Be("invalid_grant");
        FluentActions.Invoking(() => harness.Login.Approve(pair.Text("user_code")!)).Should().Throw<ArgumentException>();
        var old = await harness.PostAsync(harness.Login.Endpoints.Authorize, ("page", page), ("decision", "approve"));
        old.Status.Should().Be(302, "used pages are evicted first");
    }
}
