using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PodcastApi.Emulator.Tests;

public sealed class DevicePageTests
{
    [Fact]
    public async Task The_page_asks_for_a_code_that_is_missing_or_unknown()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        var empty = await harness.GetAsync(harness.Login.Endpoints.Device);
        var unknown = await harness.GetAsync(new Uri(harness.Login.Endpoints.Device, "?code=NOCODE"));

        empty.Text.Should().Contain("<label for=\"code\">").And.NotContain("role=\"alert\"");
        unknown.Text.Should().Contain("value=\"NOCODE\"").And.Contain("role=\"alert\"");
    }

    [Fact]
    public async Task A_device_sends_people_to_where_it_was_itself()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync(onPort: true);
        var context = new DefaultHttpContext { Request = { Method = "POST", Scheme = "http", Host = new HostString("emulator.test", 81), ContentType = "application/x-www-form-urlencoded" } };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = harness.Login.Endpoints.CodePair.AbsolutePath;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes($"response_type=device_code&client_id={PodcastApiEmulator.ClientId}&scope=music::catalog"));
        using var body = new MemoryStream();
        context.Response.Body = body;

        await harness.Emulator.RespondAsync(context);

        Encoding.UTF8.GetString(body.ToArray()).Should().Contain("\"verification_uri\":\"http://emulator.test:81/a/code\"");
    }

    [Fact]
    public async Task A_page_of_a_device_approves_no_browsers_login()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var pair = await harness.PairAsync();
        var shown = await harness.GetAsync(new Uri(harness.Login.Endpoints.Device, "?code=" + pair.Text("user_code")));

        var response = await harness.PostAsync(harness.Login.Endpoints.Authorize, ("page", EmulatedLoginHarness.PageOf(shown)), ("decision", "approve"));

        response.Status.Should().Be(400);
    }
}
