namespace PodcastApi.Emulator.Tests;

public sealed class RefreshTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_refresh_token_replaces_the_old_one(bool onPort)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort);
        var old = (await harness.LogInAsync()).Text("refresh_token")!;

        var refreshed = await harness.RefreshCoreAsync(old);
        var again = await harness.RefreshCoreAsync(old);
        var later = await harness.RefreshCoreAsync(refreshed.Text("refresh_token")!);

        (refreshed.Status, again.Status, again.Error, later.Status).Should().Be((200, 400, "invalid_grant", 200));
        (await harness.CallApiAsync(refreshed)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Without_rotation_no_new_refresh_token_is_issued_and_the_old_one_stays_valid()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(configure: options => options.Login.RotatesRefreshTokens = false);
        var token = (await harness.LogInAsync()).Text("refresh_token")!;

        var responses = new[] { await harness.RefreshCoreAsync(token), await harness.RefreshCoreAsync(token) };

        responses.Should().OnlyContain(response => response.Status == 200 && response.Json["refresh_token"] == null);
        responses[0].Text("access_token").Should().NotBe(responses[1].Text("access_token"));
    }

    [Fact]
    public async Task Of_two_concurrent_refreshes_one_fails()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var token = (await harness.LogInAsync()).Text("refresh_token")!;

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => harness.RefreshCoreAsync(token))));

        responses.Count(response => response.Status == 200).Should().Be(1);
    }

    [Theory]
    [InlineData("client_secret", null, "invalid_client")]
    [InlineData("client_secret", "wrong", "invalid_client")]
    [InlineData("client_id", "other", "invalid_grant")]
    [InlineData("refresh_token", null, "invalid_request")]
    [InlineData("refresh_token", "guessed", "invalid_grant")]
    public async Task A_mismatched_refresh_is_rejected_and_the_token_stays_valid(string name, string? value, string error)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Login.Clients.Add("other", PodcastApiEmulator.ClientSecret);
        var token = (await harness.LogInAsync()).Text("refresh_token")!;

        var response = await harness.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", token), (name, value));

        response.Error.Should().Be(error);
        (await harness.RefreshCoreAsync(token)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_test_can_expire_all_tokens()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var tokens = await harness.LogInAsync();

        harness.Login.ExpireTokens();
        (await harness.CallApiAsync(tokens)).Code.Should().Be("INVALID_ACCESS_TOKEN");
        var refreshed = await harness.RefreshCoreAsync(tokens.Text("refresh_token")!);
        (await harness.CallApiAsync(refreshed)).Status.Should().Be(200);

        harness.Login.RevokeRefreshTokens();
        (await harness.RefreshCoreAsync(refreshed.Text("refresh_token")!)).Error.Should().Be("invalid_grant");
        (await harness.CallApiAsync(refreshed)).Status.Should().Be(200, "it has not expired");
    }
}
