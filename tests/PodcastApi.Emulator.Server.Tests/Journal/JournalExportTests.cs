using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class JournalExportTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    [Fact]
    public async Task The_HAR_has_all_fields_that_the_specification_requires()
    {
        await using var site = await Site.StartAsync(Emulator());
        await site.CallAsync("podcasts/shows/B077DT8KHW?limit=1");

        var log = JsonNode.Parse(await site.ReadAsync("/journal/export.har"))!["log"]!;

        ((string?)log["version"]).Should().Be("1.2");
        ((string?)log["creator"]!["name"]).Should().Be("PodcastApi emulator");
        ((string?)log["creator"]!["version"]).Should().MatchRegex("^\\d+\\.\\d+\\.\\d+$");
        var entry = log["entries"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)entry["startedDateTime"]).Should().Be("2026-01-02T03:04:05.678Z");
        entry["cache"].Should().BeOfType<JsonObject>();
        Names(entry["request"]!).Should().BeEquivalentTo(
            "method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize");
        Names(entry["response"]!).Should().BeEquivalentTo(
            "status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL", "headersSize", "bodySize");
        ((string?)entry["request"]!["url"]).Should().Be(site.Origin + "/v1/podcasts/shows/B077DT8KHW?limit=1");
        entry["request"]!["queryString"]!.ToJsonString().Should().Be("""[{"name":"limit","value":"1"}]""");
        ((int?)entry["response"]!["status"]).Should().Be(200);
        ((string?)entry["response"]!["statusText"]).Should().Be("OK");
    }

    [Fact]
    public async Task The_HAR_has_the_body_with_its_type_and_size()
    {
        await using var site = await Site.StartAsync(Emulator());
        var sent = await site.CallAsync("podcasts/shows/B077DT8KHW?limit=1");

        var response = JsonNode.Parse(await site.ReadAsync("/journal/export.har"))!["log"]!["entries"]![0]!["response"]!;

        ((string?)response["content"]!["text"]).Should().Be(sent.Body);
        ((string?)response["content"]!["mimeType"]).Should().Be("application/json");
        ((int?)response["content"]!["size"]).Should().Be(sent.Body.Length);
        ((int?)response["bodySize"]).Should().Be(sent.Body.Length);
        response["headers"]!.ToJsonString().Should().Contain("""{"name":"Content-Type","value":"application/json"}""");
    }

    [Fact]
    public async Task The_timings_of_the_HAR_add_up_to_the_time()
    {
        var time = new ObservedTimeProvider();
        await using var site = await Site.StartAsync(Emulator(time));
        site.Emulator.Faults.Add(Fault.Response(200, "0123456789"));
        site.Emulator.Faults.Add(Fault.Slow(TimeSpan.FromMilliseconds(1500)));
        site.Emulator.Faults.Add(Fault.Drip(4, TimeSpan.FromMilliseconds(250)));
        await time.ServeAsync(site.CallAsync("podcasts/shows/B077DT8KHW"));

        var entry = JsonNode.Parse(await site.ReadAsync("/journal/export.har"))!["log"]!["entries"]![0]!;

        ((double?)entry["time"]).Should().Be(2000);
        ((double?)entry["timings"]!["send"]).Should().Be(0);
        ((double?)entry["timings"]!["wait"]).Should().Be(1500);
        ((double?)entry["timings"]!["receive"]).Should().Be(500);
    }

    [Fact]
    public async Task A_cut_body_is_marked_in_the_exports()
    {
        await using var site = await Site.StartAsync(Emulator());
        site.Emulator.Faults.Add(Fault.CutBody(afterBytes: 20));
        await FluentActions.Awaiting(() => site.CallAsync("podcasts/shows/nope")).Should().ThrowAsync<HttpRequestException>();

        var response = JsonNode.Parse(await site.ReadAsync("/journal/export.har"))!["log"]!["entries"]![0]!["response"]!;
        var line = JsonNode.Parse(await site.ReadAsync("/journal/export.ndjson"))!;

        ((int?)response["bodySize"]).Should().Be(20);
        ((string?)response["content"]!["comment"]).Should().StartWith("A fault broke the connection after 20 of ");
        ((int?)line["sentBodyBytes"]).Should().Be(20);
        ((string?)line["responseBody"]).Should().HaveLength((int)line["responseBodyBytes"]!);
    }

    [Fact]
    public async Task The_NDJSON_has_one_object_per_line()
    {
        await using var site = await Site.StartAsync(Emulator());
        await site.CallAsync("podcasts/shows/B077DT8KHW?limit=1");
        site.Emulator.Faults.Add(Fault.Response(200, "line 1\nline 2\u2028\u0085\"\0é"), new FaultTrigger { Times = 1 });
        await site.CallAsync("podcasts/shows/B077DT8KHW?limit=2");
        var missing = await site.CallAsync("podcasts/shows/nope");

        var text = await site.ReadAsync("/journal/export.ndjson");

        text.Should().EndWith("}\n").And.NotContainAny("\u2028", "\u0085", "\0").And.Contain("é");
        var lines = text.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        lines.Select(line => (int)line["number"]!).Should().Equal(1, 2, 3);
        ((string?)lines[1]["responseBody"]).Should().Be("line 1\nline 2\u2028\u0085\"\0é");
        lines[1]["faults"]!.ToJsonString().Should().Be("""["response 200"]""");
        var last = lines[2];
        ((string?)last["time"]).Should().Be("2026-01-02T03:04:05.678Z");
        ((string?)last["method"]).Should().Be("GET");
        ((string?)last["path"]).Should().Be("/v1/podcasts/shows/nope");
        ((string?)last["operation"]).Should().Be("GetPodcastShow");
        ((string?)last["user"]).Should().Be("user 1");
        ((int?)last["status"]).Should().Be(404);
        ((double?)last["duration"]).Should().BeInRange(0, 60_000);
        ((string?)last["problem"]).Should().Contain("nope");
        ((string?)last["responseBody"]).Should().Be(missing.Body);
        ((string?)last["requestId"]).Should().Be(missing.Headers["x-amzn-RequestId"]);
        last["requestHeaders"]!.ToJsonString().Should().Contain("""{"name":"x-api-key","value":"(redacted)"}""");
        last["responseHeaders"]!.ToJsonString().Should().Contain("""{"name":"Content-Type","value":"application/json"}""");
    }

    [Theory]
    [InlineData("/journal/export.har", "application/json", "podcastapi-journal.har")]
    [InlineData("/journal/export.ndjson", "application/x-ndjson", "podcastapi-journal.ndjson")]
    public async Task The_exports_are_downloads_and_are_never_cached(string path, string type, string name)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync(path);

        reply.Headers["Content-Type"].Should().Be(type);
        reply.Headers["Content-Disposition"].Should().Be($"attachment; filename=\"{name}\"");
        reply.Headers["Cache-Control"].Should().Be("no-store");
        reply.Headers["Content-Length"].Should().Be(reply.Body.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_name_that_is_no_valid_text_does_not_break_an_export()
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Users.Add("\uD800<b>").AddToken("token");
        await site.CallAsync("podcasts/shows/nope");

        ((string?)JsonNode.Parse(await site.ReadAsync("/journal/export.ndjson"))!["user"]).Should().Be("\uFFFD<b>");
        (await site.ReadAsync("/journal/entry?number=1")).Should().Contain("&lt;b&gt;");
    }

    private static PodcastApiEmulator Emulator(TimeProvider? time = null) =>
        new(new PodcastApiEmulatorOptions { TimeProvider = time ?? new FakeTimeProvider(Start) });

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(property => property.Key);
}
