namespace PodcastApi.Tests.LoginWithAmazon;

public class KeptDeviceLoginTests
{
    public static TheoryData<string, Func<DeviceAuthorization, DeviceAuthorization>> Ways =>
        new()
        {
            {
                "Newtonsoft.Json",
                login =>
                    Newtonsoft.Json.JsonConvert.DeserializeObject<DeviceAuthorization>(Newtonsoft.Json.JsonConvert.SerializeObject(login))!
            },
            {
                "System.Text.Json",
                login => System.Text.Json.JsonSerializer.Deserialize<DeviceAuthorization>(System.Text.Json.JsonSerializer.Serialize(login))!
            },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_login_on_a_device_goes_on_in_another_process(string library, Func<DeviceAuthorization, DeviceAuthorization> keep)
    {
        var time = new ObservedTimeProvider();
        using var stub = LoginStub.Responding(LoginResponses.Body(LoginResponses.CodePair), LoginResponses.Tokens("Atza|a"));
        using var before = Logins.Client(stub, o => o.TimeProvider = time);
        var started = await before.StartDeviceAuthorizationAsync(["music::catalog"], TestContext.Current.CancellationToken);

        var kept = keep(started);
        using var after = Logins.Client(stub, o => o.TimeProvider = time);

        kept.Should().BeEquivalentTo(started, library);
        (await time.ServeAsync(after.WaitForDeviceAuthorizationAsync(kept, TestContext.Current.CancellationToken)))
            .AccessToken.Should()
            .Be("Atza|a");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"UserCode":"C","Scopes":[]}""")]
    [InlineData("""{"UserCode":"C","DeviceCode":"","Scopes":[]}""")]
    [InlineData("""{"UserCode":"C","DeviceCode":"d"}""")]
    public async Task A_kept_login_that_lost_its_codes_is_an_error_that_says_so(string json)
    {
        using var stub = LoginStub.Responding(LoginResponses.Tokens("Atza|a"));
        using var client = Logins.Client(stub);
        var kept = Newtonsoft.Json.JsonConvert.DeserializeObject<DeviceAuthorization>(json)!;

        (await client.Awaiting(c => c.WaitForDeviceAuthorizationAsync(kept)).Should().ThrowExactlyAsync<ArgumentException>())
            .WithMessage("*start the login again*")
            .WithParameterName("device");
        stub.Forms.Should().BeEmpty();
    }

    [Theory]
    [InlineData("00:00:00", "00:00:01")]
    [InlineData("-1.00:00:00", "00:00:01")]
    [InlineData("10675199.02:48:05.4775807", "00:00:20")]
    public async Task A_kept_interval_that_no_service_gives_neither_hammers_nor_overflows(string interval, string waits)
    {
        using var harness = new DeviceHarness(LoginResponses.Tokens("Atza|a"));
        var started = await harness.StartAsync(LoginResponses.CodePair);
        var kept = new DeviceAuthorization
        {
            UserCode = started.UserCode,
            DeviceCode = started.DeviceCode,
            VerificationUri = started.VerificationUri,
            Scopes = started.Scopes,
            ExpiresAt = harness.Time.Start.AddSeconds(20),
            Interval = TimeSpan.Parse(interval, System.Globalization.CultureInfo.InvariantCulture),
        };

        var end = await Record.ExceptionAsync(() =>
            harness.Time.ServeAsync(harness.Client.WaitForDeviceAuthorizationAsync(kept, TestContext.Current.CancellationToken)));

        (end is null or LoginException).Should().BeTrue();
        (harness.Time.GetUtcNow() - harness.Time.Start)
            .Should()
            .Be(TimeSpan.Parse(waits, System.Globalization.CultureInfo.InvariantCulture));
    }
}
