namespace PodcastApi.Emulator.Tests;

public sealed class CodeLoginTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_user_logs_in_and_the_API_accepts_the_token_for_the_approved_scopes(bool onPort)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort);
        var page = await harness.GetAsync(harness.AuthorizeUrl());
        var back = await harness.PostAsync(
            harness.Login.Endpoints.Authorize,
            ("page", EmulatedLoginHarness.PageOf(page)),
            ("decision", "approve"));
        var callBack = new Uri(back.Headers["Location"]);

        var tokens = await harness.RedeemAsync(EmulatedLoginHarness.Query(callBack)["code"]);

        (page.Status, back.Status, tokens.Status).Should().Be((200, 302, 200));
        callBack.AbsoluteUri.Should().StartWith(EmulatedLoginHarness.RedirectUri + "?code=");
        EmulatedLoginHarness.Query(callBack)["state"].Should().Be("a state");
        tokens
            .Json.AsObject()
            .Select(field => field.Key)
            .Should()
            .BeEquivalentTo("access_token", "refresh_token", "token_type", "expires_in");
        (tokens.Text("token_type"), (int)tokens.Json["expires_in"]!).Should().Be(("bearer", 3600));
        tokens.Headers["Cache-Control"].Should().Be("no-store");
        (await harness.CallApiAsync(tokens)).Status.Should().Be(200);
        harness.Emulator.Journal.Entries[^1].User.Should().Be(harness.Emulator.DefaultUser);
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_token_is_valid_for_an_hour_and_for_the_approved_scopes()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var tokens = await harness.RedeemAsync(await harness.CodeAsync(("scope", "music::library")));
        (await harness.CallApiAsync(tokens)).Code.Should().Be("INSUFFICIENT_SCOPE");

        harness.Time.Advance(TimeSpan.FromHours(1));

        (await harness.CallApiAsync(tokens)).Code.Should().Be("INVALID_ACCESS_TOKEN");
    }

    [Fact]
    public async Task Each_user_has_tokens_of_their_own()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var ann = harness.Emulator.Users.Add("ann");
        var code = EmulatedLoginHarness.Query(
            await harness.Login.ApproveAsync(harness.AuthorizeUrl(), ann, TestContext.Current.CancellationToken)
        )["code"];

        var tokens = await harness.RedeemAsync(code);

        harness.Emulator.Users.Find(tokens.Text("access_token")!).Should().Be(ann);
        harness.Login.TokensIssued.Should().Be(1);
    }

    [Fact]
    public async Task A_code_is_valid_once()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var code = await harness.CodeAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => harness.RedeemAsync(code))));

        responses.Count(response => response.Status == 200).Should().Be(1);
        responses.Where(response => response.Status != 200).Select(response => response.Error).Distinct().Should().Equal("invalid_grant");
    }

    [Theory]
    [InlineData(299, 200)]
    [InlineData(300, 400)]
    public async Task A_code_is_valid_for_five_minutes(int seconds, int status)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var code = await harness.CodeAsync();

        harness.Time.Advance(TimeSpan.FromSeconds(seconds));

        (await harness.RedeemAsync(code)).Status.Should().Be(status);
    }

    [Theory]
    [InlineData("redirect_uri", "http://127.0.0.1:5000/Back", "invalid_grant")]
    [InlineData("redirect_uri", null, "invalid_request")]
    [InlineData("code", "guessed", "invalid_grant")]
    [InlineData("code", "", "invalid_request")]
    [InlineData("client_id", "other", "invalid_grant")]
    [InlineData("client_id", "unknown", "invalid_client")]
    [InlineData("client_id", null, "invalid_request")]
    [InlineData("client_secret", "wrong", "invalid_client")]
    [InlineData("client_secret", null, "invalid_request")]
    [InlineData("code_verifier", EmulatedLoginHarness.Verifier, "invalid_grant")]
    [InlineData("grant_type", "password", "unsupported_grant_type")]
    [InlineData("grant_type", null, "invalid_request")]
    public async Task A_mismatched_code_is_rejected(string name, string? value, string error)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Login.Clients.Add("other", PodcastApiEmulator.ClientSecret);

        var response = await harness.RedeemAsync(await harness.CodeAsync(), (name, value));

        response.Status.Should().Be(error == "invalid_client" ? 401 : 400);
        response.Error.Should().Be(error);
        response.Text("error_description").Should().NotBeNullOrEmpty();
        FluentActions.Invoking(harness.Emulator.Journal.ShouldHaveNoProblems).Should().Throw<JournalException>();
    }
}
