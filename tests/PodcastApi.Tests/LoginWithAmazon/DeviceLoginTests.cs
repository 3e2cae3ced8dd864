namespace PodcastApi.Tests.LoginWithAmazon;

public class DeviceLoginTests
{
    private static readonly Func<HttpResponseMessage> Pending = LoginResponses.Error("authorization_pending");
    private static readonly Func<HttpResponseMessage> Done = LoginResponses.Tokens("Atza|a", "Atzr|r");

    [Fact]
    public async Task A_device_gets_a_code_for_a_person()
    {
        using var harness = new DeviceHarness();

        var device = await harness.StartAsync(LoginResponses.CodePair);

        (device.UserCode, device.VerificationUri.AbsoluteUri, device.Interval)
            .Should()
            .Be(("AB12CD", "https://amazon.com/us/code", TimeSpan.FromSeconds(30)));
        device.ExpiresAt.Should().Be(harness.Time.GetUtcNow().AddMinutes(10));
        harness.Stub.Forms.Should().ContainSingle().Which.Fields.Should().Equal(new Dictionary<string, string>
        {
            ["response_type"] = "device_code",
            ["client_id"] = Logins.ClientId,
            ["scope"] = "music::catalog music::library",
        });
        harness.Stub.Forms[0].Uri.AbsoluteUri.Should().Be("https://api.amazon.com/auth/o2/create/codepair");
    }

    [Fact]
    public async Task It_asks_at_the_interval_until_the_person_is_done()
    {
        using var harness = new DeviceHarness(Pending, Pending, Done);

        var login = await harness.LogInAsync();

        (login.AccessToken, login.RefreshToken).Should().Be(("Atza|a", "Atzr|r"));
        login.Scopes.Should().Equal("music::catalog", "music::library");
        harness.AskedAt.Should().Equal(30, 60, 90);
        harness.Stub.Forms[^1].Fields.Should().Equal(new Dictionary<string, string>
        {
            ["grant_type"] = "device_code",
            ["device_code"] = "device-code-secret",
            ["user_code"] = "AB12CD",
        });
    }

    [Fact]
    public async Task Slow_down_makes_all_further_waits_longer()
    {
        using var harness = new DeviceHarness(Pending, LoginResponses.Error("slow_down"), Pending, LoginResponses.Error("slow_down"), Done);

        await harness.LogInAsync();

        harness.AskedAt.Should().Equal(30, 60, 95, 130, 170);
    }

    [Fact]
    public async Task A_fault_that_may_pass_ends_nothing_and_makes_waits_longer_until_an_response_comes()
    {
        using var harness = new DeviceHarness(
            LoginResponses.NoConnection,
            LoginResponses.Status(503),
            LoginResponses.Status(429),
            Pending,
            Pending,
            Done);

        await harness.LogInAsync(interval: 5);

        harness.AskedAt.Should().Equal(5, 15, 35, 55, 60, 65);
    }

    [Fact]
    public async Task A_longer_wait_that_the_service_asks_for_is_waited()
    {
        using var harness = new DeviceHarness(LoginResponses.Status(429, "45"), Done);

        await harness.LogInAsync(interval: 5);

        harness.AskedAt.Should().Equal(5, 50);
    }

    [Fact]
    public async Task The_end_of_the_code_ends_it_by_the_clock_without_a_further_question()
    {
        using var harness = new DeviceHarness(Pending);

        var error = await harness.FailAsync(interval: 30, expiresIn: 70);

        (error.Code, error.StatusCode).Should().Be(("expired_token", null));
        error.Message.Should().Be("The code expired before anybody typed it: start the login again.");
        harness.AskedAt.Should().Equal(30, 60);
        harness.Time.GetUtcNow().Should().Be(harness.Time.Start.AddSeconds(70));
    }

    [Theory]
    [InlineData("invalid_code_pair", "*start the login again.")]
    [InlineData("expired_token", "*start the login again.")]
    [InlineData("access_denied", "*Ask the person again;*")]
    [InlineData("unheard_of", "*unheard_of*")]
    public async Task A_rejection_ends_it(string code, string message)
    {
        using var harness = new DeviceHarness(Pending, LoginResponses.Error(code));

        var error = await harness.FailAsync();

        error.Code.Should().Be(code);
        error.Message.Should().Match(message);
        harness.AskedAt.Should().Equal(30, 60);
    }

    [Fact]
    public async Task A_cancellation_ends_it_at_once()
    {
        using var harness = new DeviceHarness(Pending);
        using var cancellation = new CancellationTokenSource();
        var waiting = harness.Client.WaitForDeviceAuthorizationAsync(await harness.StartAsync(LoginResponses.CodePair), cancellation.Token);

        await cancellation.CancelAsync();

        (await waiting.Awaiting(w => w.WaitAsync(RealTime.Patience)).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should()
            .Be(cancellation.Token);
        harness.AskedAt.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("\"interval\":null,", 5)]
    [InlineData("\"interval\":0,", 5)]
    [InlineData("\"interval\":-3,", 5)]
    [InlineData("\"interval\":\"soon\",", 5)]
    [InlineData("\"interval\":\"7\",", 7)]
    [InlineData("\"interval\":0.001,", 1)]
    public async Task An_interval_that_is_none_is_five_seconds(string interval, int seconds)
    {
        using var harness = new DeviceHarness();

        var device = await harness.StartAsync(
            $$"""{{{interval}}"user_code":"A","device_code":"device-code","verification_uri":"https://example.com"}"""
        );

        (device.Interval, device.ExpiresAt).Should().Be((TimeSpan.FromSeconds(seconds), harness.Time.GetUtcNow().AddMinutes(10)));
    }

    [Theory]
    [InlineData("user_code")]
    [InlineData("device_code")]
    [InlineData("verification_uri")]
    public async Task A_code_pair_that_lacks_something_is_an_error_that_names_it(string field)
    {
        using var harness = new DeviceHarness();

        await harness
            .Awaiting(b => b.StartAsync(LoginResponses.CodePair.Replace(field, "other", StringComparison.Ordinal)))
            .Should()
            .ThrowExactlyAsync<LoginException>()
            .WithMessage($"HTTP 200 (OK) from the request of a code for the device: {field} is missing*");
    }

    [Fact]
    public async Task Without_an_address_for_devices_the_error_asks_for_one()
    {
        using var client = Logins.Client(LoginStub.Responding(), o => o.Endpoints = LoginWithAmazonEndpoints.Europe);

        await client
            .Awaiting(c => c.StartDeviceAuthorizationAsync(["s"]))
            .Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("Endpoints.CodePair is null: set it*");
    }
}
