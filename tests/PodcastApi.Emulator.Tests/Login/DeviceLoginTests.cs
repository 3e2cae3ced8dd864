namespace PodcastApi.Emulator.Tests;

public sealed class DeviceLoginTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_device_waits_until_its_code_is_entered(bool onPort)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort);
        var ann = harness.Emulator.Users.Add("ann");
        var pair = await harness.PairAsync();
        var before = await harness.PollAsync(pair);
        var device = new Uri(pair.Text("verification_uri")!);
        var shown = await harness.GetAsync(new Uri(device, "?code=" + pair.Text("user_code")!.ToLowerInvariant().Insert(3, "-")));
        var done = await harness.PostAsync(device, ("page", EmulatedLoginHarness.PageOf(shown)), ("decision", "approve"), ("user", "1"));
        harness.Time.Advance(TimeSpan.FromSeconds(30));

        var tokens = await harness.PollAsync(pair);

        ((int)pair.Json["expires_in"]!, (int)pair.Json["interval"]!, device).Should().Be((600, 30, harness.Login.Endpoints.Device));
        (before.Status, before.Error, done.Status, tokens.Status).Should().Be((400, "authorization_pending", 200, 200));
        harness.Emulator.Users.Find(tokens.Text("access_token")!).Should().Be(ann);
        (await harness.CallApiAsync(tokens)).Status.Should().Be(200);
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_test_approves_without_a_browser_and_the_tokens_are_returned_once()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var pair = await harness.PairAsync();
        harness.Login.Approve(pair.Text("user_code")!);

        var first = await harness.PollAsync(pair);
        harness.Time.Advance(TimeSpan.FromSeconds(30));
        var second = await harness.PollAsync(pair);

        (first.Status, second.Error).Should().Be((200, "invalid_code_pair"));
        FluentActions.Invoking(() => harness.Login.Approve(pair.Text("user_code")!)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task A_device_refreshes_without_a_secret()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var pair = await harness.PairAsync();
        harness.Login.Approve(pair.Text("user_code")!);
        var tokens = await harness.PollAsync(pair);

        var refreshed = await harness.TokenAsync(
            ("grant_type", "refresh_token"),
            ("refresh_token", tokens.Text("refresh_token")),
            ("client_secret", null));

        (await harness.CallApiAsync(refreshed)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_rejection_is_returned_to_the_device()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var pair = await harness.PairAsync();

        harness.Login.Reject(pair.Text("user_code")!);

        (await harness.PollAsync(pair)).Error.Should().Be("access_denied");
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task Polling_faster_than_the_interval_returns_slow_down()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var pair = await harness.PairAsync();
        var errors = new List<string?>();
        foreach (var wait in (int[])[0, 29, 29, 30])
        {
            harness.Time.Advance(TimeSpan.FromSeconds(wait));
            errors.Add((await harness.PollAsync(pair)).Error);
        }

        errors.Should().Equal("authorization_pending", "slow_down", "slow_down", "authorization_pending");
        FluentActions
            .Invoking(harness.Emulator.Journal.ShouldHaveNoProblems)
            .Should()
            .Throw<JournalException>()
            .WithMessage("*there were 2*");
    }

    [Fact]
    public async Task A_code_pair_expires_by_the_clock()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var pair = await harness.PairAsync();
        var shown = await harness.GetAsync(new Uri(harness.Login.Endpoints.Device, "?code=" + pair.Text("user_code")));

        harness.Time.Advance(TimeSpan.FromSeconds(600));

        (await harness.PollAsync(pair)).Error.Should().Be("invalid_code_pair");
        (await harness.PostAsync(harness.Login.Endpoints.Device, ("page", EmulatedLoginHarness.PageOf(shown)), ("decision", "approve")))
            .Status.Should()
            .Be(400);
        FluentActions.Invoking(() => harness.Login.Approve(pair.Text("user_code")!)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("device_code", "guessed", "invalid_code_pair")]
    [InlineData("user_code", "GUESSED", "invalid_code_pair")]
    [InlineData("user_code", null, "invalid_request")]
    [InlineData("client_id", "other", "invalid_client")]
    public async Task A_mismatched_code_pair_is_rejected(string name, string? value, string error)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        (await harness.PollAsync(await harness.PairAsync(), (name, value))).Error.Should().Be(error);
    }

    [Theory]
    [InlineData("client_id", "unknown", "invalid_client")]
    [InlineData("scope", "music::unknown", "invalid_scope")]
    [InlineData("scope", null, "invalid_scope")]
    [InlineData("response_type", "code", "unsupported_response_type")]
    [InlineData("response_type", null, "invalid_request")]
    public async Task A_wrong_request_of_a_device_is_an_error(string name, string? value, string error)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        (await harness.PairAsync((name, value))).Error.Should().Be(error);
    }
}
