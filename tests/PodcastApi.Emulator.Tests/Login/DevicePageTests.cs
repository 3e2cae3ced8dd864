using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PodcastApi.Emulator.Tests;

public sealed class DevicePageTests
{
    [Fact]
    public async Task The_page_asks_for_a_code_that_is_missing_or_unknown()
    {
        await using var bench = await LoginBench.StartAsync();

        var empty = await bench.GetAsync(bench.Login.Endpoints.Device);
        var unknown = await bench.GetAsync(new Uri(bench.Login.Endpoints.Device, "?code=NOCODE"));

        empty.Text.Should().Contain("<label for=\"code\">").And.NotContain("role=\"alert\"");
        unknown.Text.Should().Contain("value=\"NOCODE\"").And.Contain("role=\"alert\"");
    }

    [Fact]
    public async Task A_device_sends_people_to_where_it_was_itself()
    {
        await using var bench = await LoginBench.StartAsync(onPort: true);
        var context = new DefaultHttpContext { Request = { Method = "POST", Scheme = "http", Host = new HostString("emulator.test", 81), ContentType = "application/x-www-form-urlencoded" } };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = bench.Login.Endpoints.CodePair.AbsolutePath;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes($"response_type=device_code&client_id={PodcastApiEmulator.ClientId}&scope=music::catalog"));
        using var body = new MemoryStream();
        context.Response.Body = body;

        await bench.Emulator.AnswerAsync(context);

        Encoding.UTF8.GetString(body.ToArray()).Should().Contain("\"verification_uri\":\"http://emulator.test:81/a/code\"");
    }

    [Fact]
    public async Task A_page_of_a_device_approves_no_browsers_login()
    {
        await using var bench = await LoginBench.StartAsync();
        var pair = await bench.PairAsync();
        var shown = await bench.GetAsync(new Uri(bench.Login.Endpoints.Device, "?code=" + pair.Text("user_code")));

        var answer = await bench.PostAsync(bench.Login.Endpoints.Authorize, ("page", LoginBench.PageOf(shown)), ("decision", "approve"));

        answer.Status.Should().Be(400);
    }
}
