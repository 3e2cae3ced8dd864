namespace PodcastApi.Emulator.Tests;

public sealed class CodeLoginTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_logs_in_and_the_API_takes_the_token_for_what_was_approved(bool onPort)
    {
        await using var bench = await LoginBench.StartAsync(onPort);
        var page = await bench.GetAsync(bench.AuthorizeUrl());
        var back = await bench.PostAsync(bench.Login.Endpoints.Authorize, ("page", LoginBench.PageOf(page)), ("decision", "approve"));
        var callBack = new Uri(back.Headers["Location"]);

        var tokens = await bench.RedeemAsync(LoginBench.Query(callBack)["code"]);

        (page.Status, back.Status, tokens.Status).Should().Be((200, 302, 200));
        callBack.AbsoluteUri.Should().StartWith(LoginBench.RedirectUri + "?code=");
        LoginBench.Query(callBack)["state"].Should().Be("a state");
        tokens.Json.AsObject().Select(field => field.Key).Should().BeEquivalentTo("access_token", "refresh_token", "token_type", "expires_in");
        (tokens.Text("token_type"), (int)tokens.Json["expires_in"]!).Should().Be(("bearer", 3600));
        tokens.Headers["Cache-Control"].Should().Be("no-store");
        (await bench.CallApiAsync(tokens)).Status.Should().Be(200);
        bench.Emulator.Journal.Entries[^1].User.Should().Be(bench.Emulator.DefaultUser);
        bench.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_token_lives_an_hour_and_allows_what_was_approved()
    {
        await using var bench = await LoginBench.StartAsync();
        var tokens = await bench.RedeemAsync(await bench.CodeAsync(("scope", "music::library")));
        (await bench.CallApiAsync(tokens)).Code.Should().Be("INSUFFICIENT_SCOPE");

        bench.Time.Advance(TimeSpan.FromHours(1));

        (await bench.CallApiAsync(tokens)).Code.Should().Be("INVALID_ACCESS_TOKEN");
    }

    [Fact]
    public async Task Each_user_has_tokens_of_their_own()
    {
        await using var bench = await LoginBench.StartAsync();
        var ann = bench.Emulator.Users.Add("ann");
        var code = LoginBench.Query(await bench.Login.ApproveAsync(bench.AuthorizeUrl(), ann, TestContext.Current.CancellationToken))["code"];

        var tokens = await bench.RedeemAsync(code);

        bench.Emulator.Users.Find(tokens.Text("access_token")!).Should().Be(ann);
        bench.Login.TokensIssued.Should().Be(1);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        await using var bench = await LoginBench.StartAsync();
        var code = await bench.CodeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => bench.RedeemAsync(code))));

        answers.Count(answer => answer.Status == 200).Should().Be(1);
        answers.Where(answer => answer.Status != 200).Select(answer => answer.Error).Distinct().Should().Equal("invalid_grant");
    }

    [Theory]
    [InlineData(299, 200)]
    [InlineData(300, 400)]
    public async Task A_code_is_good_for_five_minutes(int seconds, int status)
    {
        await using var bench = await LoginBench.StartAsync();
        var code = await bench.CodeAsync();

        bench.Time.Advance(TimeSpan.FromSeconds(seconds));

        (await bench.RedeemAsync(code)).Status.Should().Be(status);
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
    [InlineData("code_verifier", LoginBench.Verifier, "invalid_grant")]
    [InlineData("grant_type", "password", "unsupported_grant_type")]
    [InlineData("grant_type", null, "invalid_request")]
    public async Task What_does_not_fit_the_code_is_refused(string name, string? value, string error)
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Login.Clients.Add("other", PodcastApiEmulator.ClientSecret);

        var answer = await bench.RedeemAsync(await bench.CodeAsync(), (name, value));

        answer.Status.Should().Be(error == "invalid_client" ? 401 : 400);
        answer.Error.Should().Be(error);
        answer.Text("error_description").Should().NotBeNullOrEmpty();
        FluentActions.Invoking(bench.Emulator.Journal.ShouldHaveNoProblems).Should().Throw<JournalException>();
    }
}
