using System.IO.Compression;
using System.Text;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>Small mistakes must not cost the whole feed.</summary>
public sealed class ToleranceTests : IAsyncDisposable
{
    private const int MiB = 1 << 20;

    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("a <!important> b", "a <!important> b")]
    [InlineData("a <!DOCTYPE html> b", "a <!DOCTYPE html> b")]
    [InlineData("a <!ENTITY x 'y'> b", "a <!ENTITY x 'y'> b")]
    [InlineData("one<br>two <b>three</description>", "one<br>two <b>three</b></br>")]
    [InlineData("one</p> two", "one two")]
    [InlineData("<p>one <i>two</p> three", "<p>one <i>two</i></p> three")]
    [InlineData("<a href=https://tide.example/ disabled title='it''s' href='b'>x</a>",
        "<a href=\"https://tide.example/\" disabled=\"\" title=\"it\">x</a>")]
    [InlineData("a <b and c <d", "a <b and c <d")]
    [InlineData("x <a:b:c> y</a:b:c>", "x <a:b_c> y</a:b_c>")]
    [InlineData("<1> <> </> <?php echo '>' ?>!", "<1> <> </> !")]
    [InlineData("<![CDATA[a <b> & ]] > ]]>!", "a <b> & ]] > !")]
    [InlineData("<Title>x</title>", "<Title>x</Title>")]
    public async Task Markup_in_a_text_is_kept_whatever_it_is(string inFeed, string description)
    {
        var end = inFeed.EndsWith("</description>", StringComparison.Ordinal) ? "" : "</description>";
        await _harness.ImportAsync(
            Rss.Feed($"<item><guid>1</guid><title>One</title><description>{inFeed}{end}</item>" + Rss.Item("2", "Two")));

        _harness.Show.Episodes.Should().HaveCount(2);
        _harness.Show.Episodes.Single(episode => episode.Title == "One").Description.Should().Be(description);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\"\n \"http://my.netscape.com/rss>.dtd\">")]
    [InlineData("<!doctype rss>")]
    [InlineData("<br />\n<b>Warning</b>: no such file in <b>/srv/feed.php</b> on line <b>3</b><br />\n")]
    public async Task What_precedes_the_feed_is_skipped(string before)
    {
        var imported = await _harness.ImportAsync(before + "<rss><channel><title>Tide</title></channel></rss>");

        imported.Title.Should().Be("Tide");
    }

    [Fact]
    public async Task What_follows_the_feed_is_skipped()
    {
        var imported = await _harness.ImportAsync(
            "<rss><channel><title>Tide</title></channel></rss><!-- cached -->\n<script>track();</script>");

        imported.Title.Should().Be("Tide");
        imported.Warnings.Should().ContainSingle().Which.Text.Should().Contain("after the last tag");
    }

    [Theory]
    [InlineData("<description>{0}</description>")]
    [InlineData("<description><![CDATA[{0}]]></description>")]
    public async Task A_text_that_is_too_long_is_left_out(string element)
    {
        var text = string.Format(null, CompositeFormat.Parse(element), new string('x', MiB + 1));

        var imported = await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One", text) + Rss.Item("2", "Two")));

        imported.Added.Should().Be(2);
        imported.LeftOut.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Count = 1, Example = "description" });
        _harness.Show.Episodes.Should().OnlyContain(episode => episode.Description == null);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public async Task A_text_whose_markup_is_too_deep_is_left_out(int depth)
    {
        var (start, end) = (string.Concat(Enumerable.Repeat("<b>", depth)), string.Concat(Enumerable.Repeat("</b>", depth)));

        var imported = await _harness.ImportAsync(
            Rss.Feed(
                Rss.Item("1", "One", $"<description>{start}x{end}</description>")
                + Rss.Item("2", "Two", $"<description>{start}x</description>")
                + Rss.Item("3", "Three")));

        imported.Added.Should().Be(3);
        imported.LeftOut.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Count = 2, Example = "description" });
        _harness.Show.Episodes.Should().OnlyContain(episode => episode.Description == null);
    }

    [Fact]
    public async Task An_attribute_that_is_too_long_is_left_out()
    {
        var imported = await _harness.ImportAsync(
            Rss.Feed(
                Rss.Item("1", "One", $"<itunes:image href='data:{new string('x', MiB)}'/><itunes:season>2</itunes:season>")));

        imported.LeftOut.Should().ContainSingle().Which.Text.Should().Contain("attributes of tags");
        _harness.Show.Episodes.Single().Should().BeEquivalentTo(new { SeasonNumber = 2, Images = (object?)null });
    }

    [Fact]
    public async Task A_feed_compressed_with_gzip_is_read()
    {
        var imported = await _harness.ImportAsync(Zip(Encoding.UTF8.GetBytes(Rss.Feed(Rss.Item("1", "One")))));

        imported.Should().BeEquivalentTo(new { Title = "Tide Tables", Added = 1 });
    }

    [Fact]
    public async Task A_compressed_feed_that_is_damaged_too_large_or_compressed_twice_is_rejected()
    {
        var feed = Zip(Encoding.UTF8.GetBytes(Rss.Feed(Rss.Item("1", "One"))));
        var (damaged, bomb) = (feed.ToArray(), Zip(new byte[10 * MiB]));
        damaged.AsSpan(20, 30).Fill(0xFF);

        await Import(damaged).Should().ThrowAsync<FeedException>().WithMessage("*gzip and damaged*Download*");
        await Import(bomb).Should().ThrowAsync<FeedException>().WithMessage("*larger than 1 MiB*");
        await Import(Zip(feed)).Should().ThrowAsync<FeedException>().WithMessage("*compressed with gzip*Decompress*");

        Func<Task> Import(byte[] bytes) => () => _harness.ImportAsync(bytes, new FeedLimits(Bytes: MiB));
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
