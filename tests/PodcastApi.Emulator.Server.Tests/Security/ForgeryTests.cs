using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>A foreign site makes a browser send the page's forms.</summary>
public sealed class ForgeryTests
{
    public static TheoryData<string, string> ForeignHeaders => new()
    {
        { "Origin", "https://stranger.example" },
        { "Origin", "null" },
        { "Origin", "http://127.0.0.1" },
        { "Origin", "http://localhost:1" },
        { "Referer", "https://stranger.example/page" },
        { "Referer", "http://127.0.0.1.stranger.example/" },
        { "Sec-Fetch-Site", "cross-site" },
        { "Sec-Fetch-Site", "same-site" },
        { "Sec-Fetch-Site", "none" },
    };

    [Theory]
    [MemberData(nameof(ForeignHeaders))]
    public async Task A_form_from_elsewhere_changes_nothing_even_with_the_token(string name, string value)
    {
        await using var site = await Site.StartAsync();
        var token = await site.TokenAsync();

        var reply = await site.PostAsync("/faults/add", [("form-token", token), ("kind", "throttled")], (name, value));

        reply.Status.Should().Be(HttpStatusCode.Forbidden);
        site.Emulator.Faults.All.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_form_without_the_token_changes_nothing_even_from_the_page(string? token)
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync("podcasts/shows/B077DT8KHW");
        (string, string)[] fields = token is null ? [] : [("form-token", token)];

        var reply = await site.PostAsync("/journal/clear", fields, ("Origin", site.Origin), ("Sec-Fetch-Site", "same-origin"));

        reply.Status.Should().Be(HttpStatusCode.Forbidden);
        site.Emulator.Journal.Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task Each_server_has_a_token_of_its_own()
    {
        await using var one = await Site.StartAsync();
        await using var other = await Site.StartAsync();

        (await one.TokenAsync()).Should().NotBe(await other.TokenAsync());
    }

    [Theory]
    [InlineData("/faults/add?kind=throttled")]
    [InlineData("/faults/remove?number=1")]
    [InlineData("/faults/clear")]
    [InlineData("/faults/undo")]
    [InlineData("/faults/pause?number=1")]
    [InlineData("/faults/resume?number=1")]
    [InlineData("/faults/preset?preset=throttled")]
    [InlineData("/users/expire?token=Atza%7Cemulator")]
    [InlineData("/users/revoke?token=Atza%7Cemulator")]
    [InlineData("/users/revoke-refresh-tokens?user=1")]
    [InlineData("/journal/clear")]
    public async Task A_GET_changes_nothing(string path)
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync("podcasts/shows/B077DT8KHW");
        var fault = site.Emulator.Faults.Add(Fault.MalformedJson());
        var token = await site.TokenAsync();

        var reply = await site.GetAsync(path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "form-token=" + token);

        reply.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        reply.Headers["Allow"].Should().Be("POST");
        site.Emulator.Faults.All.Should().Equal(fault);
        site.Emulator.Journal.Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task Text_that_is_not_a_form_is_rejected()
    {
        await using var site = await Site.StartAsync();
        using var content = new StringContent("{\"kind\":\"throttled\"}");

        var reply = await site.SendAsync(HttpMethod.Post, "/faults/add", content);

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
    }
}
