namespace PodcastApi.Emulator.Tests;

public sealed class RenewalTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_refresh_token_replaces_the_old_one(bool onPort)
    {
        await using var bench = await LoginBench.StartAsync(onPort);
        var old = (await bench.LogInAsync()).Text("refresh_token")!;

        var renewed = await bench.RenewAsync(old);
        var again = await bench.RenewAsync(old);
        var later = await bench.RenewAsync(renewed.Text("refresh_token")!);

        (renewed.Status, again.Status, again.Error, later.Status).Should().Be((200, 400, "invalid_grant", 200));
        (await bench.CallApiAsync(renewed)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Without_rotation_none_comes_and_the_old_one_stays()
    {
        await using var bench = await LoginBench.StartAsync(configure: options => options.Login.RotatesRefreshTokens = false);
        var token = (await bench.LogInAsync()).Text("refresh_token")!;

        var answers = new[] { await bench.RenewAsync(token), await bench.RenewAsync(token) };

        answers.Should().OnlyContain(answer => answer.Status == 200 && answer.Json["refresh_token"] == null);
        answers[0].Text("access_token").Should().NotBe(answers[1].Text("access_token"));
    }

    [Fact]
    public async Task Of_two_renewals_at_once_one_comes_too_late()
    {
        await using var bench = await LoginBench.StartAsync();
        var token = (await bench.LogInAsync()).Text("refresh_token")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => bench.RenewAsync(token))));

        answers.Count(answer => answer.Status == 200).Should().Be(1);
    }

    [Theory]
    [InlineData("client_secret", null, "invalid_client")]
    [InlineData("client_secret", "wrong", "invalid_client")]
    [InlineData("client_id", "other", "invalid_grant")]
    [InlineData("refresh_token", null, "invalid_request")]
    [InlineData("refresh_token", "guessed", "invalid_grant")]
    public async Task What_does_not_fit_the_refresh_token_is_refused_and_leaves_it_good(string name, string? value, string error)
    {
        await using var bench = await LoginBench.StartAsync();
        bench.Login.Clients.Add("other", PodcastApiEmulator.ClientSecret);
        var token = (await bench.LogInAsync()).Text("refresh_token")!;

        var answer = await bench.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", token), (name, value));

        answer.Error.Should().Be(error);
        (await bench.RenewAsync(token)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_test_ends_all_tokens()
    {
        await using var bench = await LoginBench.StartAsync();
        var tokens = await bench.LogInAsync();

        bench.Login.ExpireTokens();
        (await bench.CallApiAsync(tokens)).Code.Should().Be("INVALID_ACCESS_TOKEN");
        var renewed = await bench.RenewAsync(tokens.Text("refresh_token")!);
        (await bench.CallApiAsync(renewed)).Status.Should().Be(200);

        bench.Login.RevokeRefreshTokens();
        (await bench.RenewAsync(renewed.Text("refresh_token")!)).Error.Should().Be("invalid_grant");
        (await bench.CallApiAsync(renewed)).Status.Should().Be(200, "its hour is not over");
    }
}
