using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PodcastApi.Emulator.Tests;

public sealed class DevicePageTests
{
    [Fact]
    public async Task The_page_asks_for_a_missing_or_unknown_code()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        var empty = await harness.GetAsync(harness.Login.Endpoints.Device);
        var unknown = await harness.GetAsync(new Uri(harness.Login.Endpoints.Device, "?code=NOCODE"));

        empty.Text.Should().Contain("<label for=\"code\">").And.NotContain("role=\"alert\"");
        unknown.Text.Should().Contain("value=\"NOCODE\"").And.Contain("role=\"alert\"");
    }

    [Fact]
    public async Task A_device_sends_users_to_the_address_that_it_used()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort: true);
        var context = new DefaultHttpContext
        {
            Request =
            {
                Method = "POST",
                Scheme = "http",
                Host = new HostString("emulator.test", 81),
                ContentType = "application/x-www-form-urlencoded",
            },
        };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = harness.Login.Endpoints.CodePair.AbsolutePath;
        context.Request.Body = new MemoryStream(
            Encoding.UTF8.GetBytes($"response_type=device_code&client_id={PodcastApiEmulator.ClientId}&scope=music::catalog"));
        using var body = new MemoryStream();
        context.Response.Body = body;

        await harness.Emulator.RespondAsync(context);

        Encoding.UTF8.GetString(body.ToArray()).Should().Contain("\"verification_uri\":\"http://emulator.test:81/a/code\"");
    }

    [Fact]
    public async Task A_device_page_can_not_approve_a_browser_login()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var pair = await harness.PairAsync();
        var shown = await harness.GetAsync(new Uri(harness.Login.Endpoints.Device, "?code=" + pair.Text("user_code")));

        var response = await harness.PostAsync(
            harness.Login.Endpoints.Authorize,
            ("page", EmulatedLoginHarness.PageOf(shown)),
            ("decision", "approve"));

        response.Status.Should().Be(400);
    }
}
