namespace PodcastApi.Tests.LoginWithAmazon;

public class DeviceResponseTests
{
    [Fact]
    public async Task An_interval_beyond_all_bounds_is_no_reason_to_ask_sooner()
    {
        using var harness = new DeviceHarness(LoginResponses.Error("authorization_pending"));

        var device = await harness.StartAsync(
            """{"user_code":"A","device_code":"device-code-secret","verification_uri":"https://amazon.com/us/code","interval":1e9"""
                + ""","expires_in":60}""");

        device.Interval.Should().BeGreaterThan(TimeSpan.FromDays(20));
    }

    [Fact]
    public async Task A_code_that_ends_in_the_far_future_does_not_end_before()
    {
        using var harness = new DeviceHarness(LoginResponses.Error("authorization_pending"));

        var device = await harness.StartAsync(
            """{"user_code":"A","device_code":"device-code-secret","verification_uri":"https://amazon.com"""
                + """/us/code","expires_in":"99999999999"}""");

        (device.ExpiresAt - harness.Time.Start).Should().BeGreaterThan(TimeSpan.FromDays(20));
    }

    [Fact]
    public async Task A_code_that_nobody_can_type_is_no_code()
    {
        using var harness = new DeviceHarness(LoginResponses.Error("authorization_pending"));

        var starting = harness.Awaiting(b =>
            b.StartAsync(
                """{"user_code":"A\u001b[2J","device_code":"device-code-secret","verification_uri":"https://amazon.com/us/code"}"""
            ));

        (await starting.Should().ThrowExactlyAsync<LoginException>()).WithMessage("*: user_code is missing, or can't be typed.");
    }
}
