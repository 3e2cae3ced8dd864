namespace PodcastApi.Emulator.Server.Tests;

public sealed class RepairTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("Salt & sea", "Salt & sea")]
    [InlineData("Salt &amp sea", "Salt &amp sea")]
    [InlineData("&nbsp;a&eacute;&hellip;&nosuch;&", "\u00A0aé…&nosuch;&")]
    [InlineData("&#146;&#x2019;&#8217;&#x1F30A;", "’’’🌊")]
    [InlineData("a&#0;b&#xFFFF;c&#xD800;d&#99999999;", "a b c d ")]
    [InlineData("a\u0001b\u000Bc\uFFFEd", "a b c d")]
    [InlineData("1 < 2, I <3 it, a > b", "1 < 2, I <3 it, a > b")]
    [InlineData("a ]]> b", "a ]]> b")]
    [InlineData("<![CDATA[Salt & <b>sea</b> &nbsp; \u0001]]>", "Salt & <b>sea</b> &nbsp;  ")]
    [InlineData("<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b")]
    [InlineData("a<!-- -- & <x -->b<?php & ?>c", "abc")]
    [InlineData("&lt;p&gt;Fish &amp;amp; chips&lt;/p&gt;", "<p>Fish &amp; chips</p>")]
    public async Task Common_mistakes_in_feeds_are_repaired(string inFeed, string description)
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One", $"<description>{inFeed}</description>")));

        _harness.Show.Episodes.Single().Description.Should().Be(description);
    }

    [Theory]
    [InlineData("\n \t")]
    [InlineData("\uFEFF\uFEFF")]
    [InlineData("Warning: something on line 3\n")]
    public async Task Text_before_the_feed_is_ignored(string before)
    {
        var imported = await _harness.ImportAsync(before + Rss.Feed(""));

        imported.Title.Should().Be("Tide Tables");
    }

    [Fact]
    public async Task Repairs_are_reported_with_their_line()
    {
        var imported = await _harness.ImportAsync(Rss.Feed("<!-- \n\n --><item><title>Salt & sea\n& &uuml;</title></item>"));

        imported.Warnings.Select(warning => warning.ToString()).Should().Contain(
            "ampersands that start no reference were read as text, 2 times (first in line 7: \"& sea & &uuml;</titl\")");
    }

    [Fact]
    public async Task References_in_attributes_are_repaired_too()
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One", "<itunes:image href=\"https://tide.example/?a=1&b=<2>\"/>")));

        _harness.Show.Episodes.Single().Images!.Single().Url.Should().Be("https://tide.example/?a=1&b=<2>");
    }

    [Fact]
    public async Task Undeclared_prefixes_have_their_usual_meaning()
    {
        var imported = await _harness.ImportAsync(
            "<rss><channel><title>Tide</title><itunes:author>Ada</itunes:author><podcast:locked>no</podcast:locked></channel></rss>");

        imported.Warnings.Should().ContainSingle().Which.Text.Should().Contain("not declared");
        _harness.Show.Show.Author.Should().Be("Ada");
    }

    [Fact]
    public async Task Repairs_work_wherever_a_buffer_ends()
    {
        for (var padding = (1 << 15) - 150; padding < (1 << 15) - 50; padding++)
        {
            var link = new string('x', padding);
            await _harness.ImportAsync(
                $"<rss><channel><link>{link}</link><title>a & b &nbsp;<![CDATA[&]]>]]><!-- & --></title></channel></rss>");
        }

        _harness.Emulator.Catalog.Shows.Should().HaveCount(100).And.OnlyContain(show => show.Show.Title == "a & b \u00A0&]]>");
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
