using System.Net;
using System.Text;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class CatalogFormTests
{
    [Fact]
    public async Task A_sample_show_is_added_and_removed()
    {
        await using var site = await Site.StartAsync();

        var added = await site.SubmitAsync("/shows/add", ("title", "Tide"), ("episodes", "3"));
        var show = site.Emulator.Catalog.Shows.Single(show => show.Show.Title == "Tide");
        var page = await site.ReadAsync(added.Headers["Location"]);
        var removed = await site.SubmitAsync("/shows/remove", ("id", show.Id));

        page.Should().Contain("3 episodes").And.Contain("Remove this show");
        removed.Headers["Location"].Should().Be("/");
        site.Emulator.Catalog.FindShow(show.Id).Should().BeNull();
    }

    [Theory]
    [InlineData("", "1", "Give a title")]
    [InlineData("Tide", "-1", "0 to 10000")]
    [InlineData("Tide", "10001", "0 to 10000")]
    [InlineData("Twice", "1", "already")]
    public async Task A_mistake_is_explained(string title, string episodes, string problem)
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Catalog.AddShow("Twice");

        var reply = await site.SubmitAsync("/shows/add", ("title", title), ("episodes", episodes));

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Body.Should().Contain("role=\"alert\"").And.Contain(problem);
    }

    [Fact]
    public async Task A_reset_restores_the_documented_shows()
    {
        await using var site = await Site.StartAsync();
        site.Emulator.Catalog.Clear();
        site.Emulator.Faults.Add(Fault.Throttle());

        (await site.SubmitAsync("/reset")).Headers["Location"].Should().Be("/");

        (await site.ReadAsync("/")).Should().Contain("The Line");
        site.Emulator.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task A_feed_is_uploaded_and_what_was_left_out_is_reported()
    {
        await using var site = await Site.StartAsync();

        var reply = await UploadAsync(site, Rss.Feed(Rss.Item("1", "One <b>", "<pubDate>soon</pubDate>")), await site.TokenAsync());

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Body);
        reply.Body.Should().Contain("Tide Tables").And.Contain("1 episode, 1 new").And.Contain("Left out").And.Contain("soon");
        site.Emulator.Catalog.Shows.Should().Contain(show => show.Show.Title == "Tide Tables");
    }

    [Theory]
    [InlineData("<html/>", "HTML page")]
    [InlineData("", "not empty")]
    public async Task A_file_that_is_not_a_feed_is_rejected(string feed, string problem)
    {
        await using var site = await Site.StartAsync();

        var reply = await UploadAsync(site, feed, await site.TokenAsync());

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Body.Should().Contain(problem);
    }

    [Fact]
    public async Task An_upload_from_elsewhere_is_rejected()
    {
        await using var site = await Site.StartAsync();
        var (token, count) = (await site.TokenAsync(), site.Emulator.Catalog.Shows.Count);

        var foreign = await UploadAsync(site, Rss.Feed(""), token, ("Origin", "http://stranger.example"));
        var withoutToken = await UploadAsync(site, Rss.Feed(""), "wrong");
        using var text = new StringContent("x", Encoding.UTF8, "multipart/form-data");
        var malformed = await site.SendAsync(HttpMethod.Post, "/feeds/add", text);

        (foreign.Status, withoutToken.Status, malformed.Status)
            .Should().Be((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest));
        site.Emulator.Catalog.Shows.Should().HaveCount(count);
    }

    private static async Task<Reply> UploadAsync(Site site, string feed, string token, params (string, string)[] headers)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(token), "form-token");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(feed)), "feed", "tide.xml");
        return await site.SendAsync(HttpMethod.Post, "/feeds/add", form, headers);
    }
}
