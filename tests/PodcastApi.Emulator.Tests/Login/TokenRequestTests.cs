namespace PodcastApi.Emulator.Tests;

public sealed class TokenRequestTests
{
    [Fact]
    public async Task A_request_that_is_not_a_form_is_rejected()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var token = harness.Login.Endpoints.Token;

        var json = await harness.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, token) { Content = new StringContent("{}", null, "application/json") }
        );
        var query = await harness.PostAsync(new Uri(token, "?client_secret=x"), ("grant_type", "refresh_token"));
        var twice = await harness.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, token)
            {
                Content = new StringContent("code=1&code=2", null, "application/x-www-form-urlencoded"),
            }
        );
        var get = await harness.GetAsync(token);

        new[] { json, query, twice, get }.Select(response => (response.Status, response.Error)).Should().Equal(
            (400, "invalid_request"), (400, "invalid_request"), (400, "invalid_request"), (405, "invalid_request"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endless_body_is_not_kept(bool onPort)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort);

        var response = await harness.PostAsync(harness.Login.Endpoints.Token, ("grant_type", new string('x', 70_000)));

        response.Error.Should().Be("invalid_request");
        response.Text("error_description").Should().Contain("65536");
    }

    [Fact]
    public async Task Responses_follow_the_options()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(configure: options =>
        {
            options.Login.SendsExpiresInAsText = options.Login.SendsRequestId = true;
            options.Login.AccessTokenLifetime = TimeSpan.FromMinutes(2);
        });

        var tokens = await harness.LogInAsync();
        var error = await harness.RefreshCoreAsync("none");

        tokens.Json["expires_in"]!.ToJsonString().Should().Be("\"120\"");
        error.Text("request_id").Should().Be(error.Headers["x-amzn-RequestId"]);
    }

    [Fact]
    public void Options_out_of_range_are_rejected()
    {
        Action<LoginOptions>[] wrong =
        [
            options => options.AccessTokenLifetime = TimeSpan.Zero,
            options => options.CodePairLifetime = TimeSpan.Zero,
            options => options.PollingInterval = TimeSpan.FromTicks(-1),
        ];

        wrong.Should().AllSatisfy(set => FluentActions.Invoking(() => Make(set)).Should().Throw<ArgumentOutOfRangeException>());
    }

    private static PodcastApiEmulator Make(Action<LoginOptions> set)
    {
        var options = new PodcastApiEmulatorOptions();
        set(options.Login);
        return new PodcastApiEmulator(options);
    }
}
