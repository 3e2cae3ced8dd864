using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class FaultsPageTests
{
    public static TheoryData<string> Kinds => [.. FaultKind.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_fault_can_be_added_with_the_defaults_of_the_form(string kind)
    {
        await using var site = await Site.StartAsync();
        var fields = FaultKind.All.Single(one => one.Key == kind).Fields.Select(field => (field.Name, field.Default));

        var reply = await site.SubmitAsync(
            "/faults/add",
            [("kind", kind), ("operation", ""), ("id", ""), ("skip", "0"), ("times", ""), ("rate", "100"), .. fields]);

        reply.Status.Should().Be(HttpStatusCode.SeeOther, reply.Body);
        site.Emulator.Faults.All.Should().ContainSingle();
        (await site.ReadAsync("/faults")).Should().Contain("1 fault, in the order").And.Contain("any operation");
    }

    [Fact]
    public void The_page_offers_every_fault() =>
        FaultKind
            .All.Should()
            .HaveSameCount(
                typeof(Fault)
                    .GetMethods()
                    .Concat(typeof(LoginFault).GetMethods())
                    .Where(method => method.IsStatic && method.ReturnType == typeof(Fault)));

    [Fact]
    public async Task A_fault_has_its_parameters_and_conditions()
    {
        await using var site = await Site.StartAsync();

        await site.SubmitAsync(
            "/faults/add",
            ("kind", "status"),
            ("status", "500"),
            ("retry-after", "7"),
            ("operation", "GetPodcastShow"),
            ("id", "B077DT8KHW"),
            ("skip", "1"),
            ("times", "2"),
            ("rate", "100"));
        var replies = new List<Reply>();
        foreach (var id in (string[])["B077DT8KHW", "nope", "B077DT8KHW", "B077DT8KHW", "B077DT8KHW"])
            replies.Add(await site.CallAsync("podcasts/shows/" + id));

        replies.Select(reply => (int)reply.Status).Should().Equal(200, 404, 500, 500, 200);
        replies[2].Headers["Retry-After"].Should().Be("7");
        (await site.ReadAsync("/faults"))
            .Should()
            .Contain("GetPodcastShow, with the id B077DT8KHW, after 1 request, at most 2 times")
            .And.Contain("<td class=\"number\">2</td>");
    }

    [Theory]
    [InlineData("throttled", "retry-after", "60", "Retry-After in seconds: 60")]
    [InlineData("throttled", "retry-after", "", "Retry-After in seconds: none")]
    [InlineData("cut body", "after", "7", "Bytes before the break: 7")]
    [InlineData("drip", "pause", "250", "Bytes per piece: 16", "Pause in milliseconds: 250")]
    [InlineData(
        "response",
        "body",
        "<b>gone</b>",
        "Status of the response: 502",
        "Body: &lt;b&gt;gone&lt;/b&gt;",
        "Content-Type: text/html")]
    public async Task An_active_fault_shows_its_settings(string kind, string name, string value, params string[] settings)
    {
        await using var site = await Site.StartAsync();
        var fields = FaultKind.All.Single(one => one.Key == kind).Fields.ToDictionary(field => field.Name, field => field.Default);
        fields[name] = value;

        await site.SubmitAsync("/faults/add", [("kind", kind), .. fields.Select(field => (field.Key, field.Value))]);

        (await site.ReadAsync("/faults")).Should().ContainAll(settings).And.Contain("Times so far");
    }

    public static TheoryData<string, Fault, string[]> Coded { get; } =
        new()
        {
            { "throttled", Fault.Throttle(TimeSpan.FromSeconds(6.5)), ["Retry-After in seconds: 7"] },
            { "status 400", Fault.Status(400, "ODD"), ["Status: 400", "Code: ODD", "Retry-After in seconds: none"] },
            {
                "response 502",
                Fault.Response(502, "<b>gone</b>"),
                ["Status of the response: 502", "Body: &lt;b&gt;gone&lt;/b&gt;", "Content-Type: text/html"]
            },
            { "errors instead of data", Fault.ErrorsInsteadOfData("no"), ["Message: no"] },
            { "small pages", Fault.SmallPages(3), ["Maximum episodes per page: 3"] },
            { "missing items", Fault.MissingItems(2), ["Items omitted: 2"] },
            { "slow", Fault.Slow(TimeSpan.FromMilliseconds(1.5)), ["Delay in milliseconds: 1.5"] },
            { "drip", Fault.Drip(5, TimeSpan.FromSeconds(1)), ["Bytes per piece: 5", "Pause in milliseconds: 1000"] },
            { "cut body", Fault.CutBody(7), ["Bytes before the break: 7"] },
        };

    [Theory]
    [MemberData(nameof(Coded), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_added_by_code_shows_its_settings_too(string name, Fault fault, string[] settings)
    {
        await using var site = await Site.StartAsync();

        site.Emulator.Faults.Add(fault);

        (await site.ReadAsync("/faults")).Should().Contain(name).And.ContainAll(settings);
    }

    [Fact]
    public async Task A_long_body_does_not_fill_the_page()
    {
        await using var site = await Site.StartAsync();

        await site.SubmitAsync(
            "/faults/add",
            ("kind", "response"),
            ("response-status", "502"),
            ("body", new string('B', 5000)),
            ("content-type", "text/html"));

        (await site.ReadAsync("/faults")).Should().Contain("Body: BBB").And.Contain("B…").And.NotContain(new string('B', 200));
    }

    [Fact]
    public async Task A_rate_is_a_percentage()
    {
        await using var site = await Site.StartAsync();

        await site.SubmitAsync("/faults/add", ("kind", "throttled"), ("rate", "0"), ("seed", "7"));

        (await site.CallAsync("podcasts/shows/B077DT8KHW")).Status.Should().Be(HttpStatusCode.OK);
        (await site.ReadAsync("/faults")).Should().Contain("0 % of the requests, with the seed 7");
        site.Emulator.Faults.All[0].Trigger.Seed.Should().Be(7);
    }

    [Fact]
    public async Task A_fault_ends_after_the_duration_of_the_form()
    {
        await using var site = await Site.StartAsync();

        await site.SubmitAsync("/faults/add", ("kind", "status"), ("status", "500"), ("duration", "90"));
        var during = await site.CallAsync("podcasts/shows/B077DT8KHW");
        site.Emulator.Clock.Advance(TimeSpan.FromSeconds(90));
        var after = await site.CallAsync("podcasts/shows/B077DT8KHW");

        new[] { during.Status, after.Status }.Should().Equal(HttpStatusCode.InternalServerError, HttpStatusCode.OK);
        (await site.ReadAsync("/faults")).Should().Contain("for 90 seconds after it was added");
    }

    [Fact]
    public async Task Explanations_are_at_the_choice_of_the_fault_only()
    {
        await using var site = await Site.StartAsync();

        var page = await site.ReadAsync("/faults");

        page.Should().NotContain("<h2>Kinds of faults</h2>");
        page[page.IndexOf("<noscript>", StringComparison.Ordinal)..page.IndexOf("</noscript>", StringComparison.Ordinal)]
            .Should().ContainAll(FaultKind.All.Select(kind => $"<dt>{kind.Key}</dt>"));
    }

    [Theory]
    [InlineData("kind", "nothing of the kind", "Choose what goes wrong.")]
    [InlineData("operation", "PlayEpisode", "Choose an operation, a part of the login, or any.")]
    [InlineData("status", "200", "Status: this is “200”. Give a whole number from 400 to 599.")]
    [InlineData("status", "", "Status: Give a whole number from 400 to 599.")]
    [InlineData("times", "-1", "At most n times; empty for no limit: this is “-1”. Give a whole number from 0 to 1000000.")]
    [InlineData("seed", "1.5", "Seed of the random choice: this is “1.5”. Give a whole number from 0 to 2147483647.")]
    [InlineData("duration", "x", "Seconds until it ends; empty for no end: this is “x”. Give a whole number from 0 to 31536000.")]
    [InlineData("rate", "101", "Percentage of requests: this is “101”. Give a whole number from 0 to 100.")]
    public async Task Invalid_input_is_reported_and_kept_in_the_form(string name, string value, string problem)
    {
        await using var site = await Site.StartAsync();
        var fields = new Dictionary<string, string> { ["kind"] = "status", ["status"] = "500", ["id"] = "keep me", [name] = value };

        var reply = await site.SubmitAsync("/faults/add", [.. fields.Select(field => (field.Key, field.Value))]);

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Body.Should().Contain($"<li>{problem}</li>").And.Contain("value=\"keep me\"");
        site.Emulator.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task Login_faults_can_be_added_but_not_for_ids()
    {
        await using var site = await Site.StartAsync();

        var added = await site.SubmitAsync("/faults/add", ("kind", "status"), ("status", "503"), ("operation", "login Token"));
        var rejected = await site.SubmitAsync("/faults/add", ("kind", "missing access_token"), ("id", "x"));
        using var form = new FormUrlEncodedContent([]);
        var token = await site.SendAsync(HttpMethod.Post, "/auth/o2/token", form);

        added.Status.Should().Be(HttpStatusCode.SeeOther);
        rejected.Body.Should().Contain("omit Operation and Id");
        token.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await site.ReadAsync("/journal")).Should().Contain("login Token");
    }

    [Fact]
    public async Task A_rule_of_HTTP_is_reported_too()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.SubmitAsync(
            "/faults/add",
            ("kind", "response"),
            ("response-status", "204"),
            ("body", "x"),
            ("content-type", "text/html"));

        reply.Body.Should().Contain("HTTP allows no body with the status 204").And.NotContain("Parameter");
    }

    [Fact]
    public async Task One_fault_or_all_can_be_removed()
    {
        await using var site = await Site.StartAsync();
        var added = new List<ActiveFault>();
        for (var i = 0; i < 3; i++) added.Add(site.Emulator.Faults.Add(Fault.MalformedJson()));

        await site.SubmitAsync("/faults/remove", ("number", "2"));
        await site.SubmitAsync("/faults/remove", ("number", "2"));
        site.Emulator.Faults.All.Should().Equal(added[0], added[2]);

        await site.SubmitAsync("/faults/clear");
        site.Emulator.Faults.All.Should().BeEmpty();
    }
}
