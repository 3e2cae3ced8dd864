using System.Net;
using Newtonsoft.Json.Linq;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class ControlRejectionTests
{
    public static TheoryData<string, string, string?, int, string> Mistakes =>
        new()
        {
            { "POST", "/faults", "{", 400, "not as documented" },
            { "POST", "/faults", "", 400, "JSON object" },
            { "POST", "/faults", "{}", 400, "kind" },
            { "POST", "/faults", """{"kind":"nonsense"}""", 400, "fault-kinds" },
            { "POST", "/faults", """{"kind":"status","parameters":{"status":"99"}}""", 400, "400 to 599" },
            { "POST", "/faults", """{"kind":"status","parameters":{"color":"red"}}""", 400, "no parameter \\\"color\\\"" },
            { "POST", "/faults", """{"kind":"slow","unknown":1}""", 400, "unknown" },
            { "POST", "/faults", """{"kind":"slow","rate":2}""", 400, "0 to 1" },
            { "POST", "/faults", """{"kind":"slow","times":-1}""", 400, "imes" },
            { "POST", "/faults", """{"kind":"slow","durationSeconds":1e300}""", 400, "durationSeconds" },
            { "POST", "/faults", """{"kind":"slow","operation":"getNothing"}""", 400, "getNothing" },
            { "DELETE", "/faults/9", null, 404, "number 9" },
            { "DELETE", "/faults/x", null, 400, "whole number" },
            { "POST", "/tokens", """{"name":""}""", 400, "1 to 100" },
            { "POST", "/tokens", """{"name":"Ada","scopes":["x"]}""", 400, "no scope" },
            { "POST", "/tokens", """{"name":"Ada","scopes":[null]}""", 400, "no scope" },
            { "POST", "/tokens", """{"name":"Ada","token":"a b"}""", 400, "header" },
            { "POST", "/tokens", """{"name":"Ada","token":"Atza|emulator"}""", 400, "already belongs" },
            { "POST", "/tokens", """{"name":"Ada","lifetimeSeconds":-1}""", 400, "lifetimeSeconds" },
            { "POST", "/tokens/expire", """{"token":null}""", 404, "valid access token" },
            { "POST", "/shows", "{}", 400, "either show" },
            { "POST", "/shows", """{"show":{"title":"no id"}}""", 400, "PodcastShow" },
            { "POST", "/shows", """{"show":{"id":"n"},"episodes":[{"id":"e"},{"id":"e"}]}""", 400, "already has an episode" },
            { "POST", "/shows", """{"title":"n","sampleEpisodes":-1}""", 400, "sampleEpisodes" },
            { "GET", "/shows/nope", null, 404, "no show" },
            { "PUT", "/shows/B077DT8KHW", """{"id":"other"}""", 400, "can't be changed" },
            { "DELETE", "/episodes/nope", null, 404, "no episode" },
            { "POST", "/clock/advance", "{}", 400, "seconds" },
            { "POST", "/clock/advance", """{"seconds":-5}""", 400, "seconds" },
            { "PUT", "/state", "{}", 400, "not a state file" },
            { "POST", "/feeds", "<html/>", 400, "HTML page" },
            { "POST", "/feeds", "", 400, "no XML" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_rejected_with_what_to_do_and_changes_nothing(
        string method, string path, string? body, int status, string message)
    {
        await using var control = await ControlHarness.StartAsync();
        var before = (await control.SendAsync("GET", "/state")).Body;

        var reply = await control.SendAsync(method, path, body);

        ((int)reply.Status).Should().Be(status, reply.Body);
        JObject.Parse(reply.Body)["error"]!["message"]!.ToString().Should().Contain(message.Replace("\\", "", StringComparison.Ordinal));
        (await control.SendAsync("GET", "/state")).Body.Should().Be(before);
        control.Emulator.Faults.All.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Origin", "http://stranger.example")]
    [InlineData("Referer", "http://stranger.example/page")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task What_a_browser_sends_for_another_site_is_rejected(string name, string value)
    {
        await using var control = await ControlHarness.StartAsync();

        foreach (var (method, path) in (IEnumerable<(string, string)>)[("GET", "/users"), ("POST", "/reset"), ("DELETE", "/faults")])
            (await control.SendAsync(method, path, headers: (name, value))).Status.Should().Be(HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task A_foreign_host_name_and_another_content_type_are_rejected()
    {
        await using var control = await ControlHarness.StartAsync();

        var rebound = await control.SendAsync("GET", "/users", headers: ("Host", "rebound.example"));
        var form = await control.SendAsync("POST", "/faults", """{"kind":"slow"}""", "text/plain");

        rebound.Status.Should().Be(HttpStatusCode.MisdirectedRequest);
        form.Status.Should().Be(HttpStatusCode.UnsupportedMediaType);
        control.Emulator.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_rejected()
    {
        await using var control = await ControlHarness.StartAsync();

        // The server may close the connection before the whole body is sent.
        var failure = await Record.ExceptionAsync(async () =>
        {
            var reply = await control.SendAsync("POST", "/faults", $$"""{"kind":"{{new string('x', 17 << 20)}}"}""");
            ((int)reply.Status).Should().Be(413);
        });

        if (failure is not null) failure.Should().BeOfType<HttpRequestException>();
        control.Emulator.Faults.All.Should().BeEmpty();
    }
}
