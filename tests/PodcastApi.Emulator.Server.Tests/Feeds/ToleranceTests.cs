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
    [InlineData("one<br>two <b>three</description>", "one<br/>two <b>three</b>")]
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

    [Theory]
    [InlineData("<atom:link rel='self' href='https://tide.example/feed'>", "")]
    [InlineData("<itunes:image href='https://tide.example/a.jpg'>", "")]
    [InlineData("<itunes:category text='Science'>", "")]
    [InlineData("<title>Tide", "")]
    [InlineData("", "<enclosure url='https://tide.example/2.mp3'>")]
    [InlineData("", "</item><item><title>Unclosed</title>")]
    [InlineData("", "<description>a <?xml:namespace prefix = o ns = \"urn:x\" /> b</description>")]
    [InlineData("", "<description>a <!--> b <!---> c</description>")]
    [InlineData("", "<description><a href=\"x>text</a></description>")]
    [InlineData("", "<description><a xmlns='http://www.w3.org/2000/xmlns/' q:b='1' r:b='2' xmlns:q='u' xmlns:r='u'>x</a></description>")]
    [InlineData("", "<description>x <a title=\"\ud83d\ude00 y</description>")]
    public async Task A_mistake_in_one_place_costs_no_other_item(string inChannel, string inItem)
    {
        var items = Rss.Item("1", "One") + $"<item><guid>2</guid><title>Two</title>{inItem}</item>" + Rss.Item("3", "Three");

        await _harness.ImportAsync(Rss.Feed(items, "<link>https://tide.example/</link>" + inChannel));

        _harness.Show.Episodes.Select(episode => episode.Title).Should().Contain(["One", "Two", "Three"]);
    }

    [Theory]
    [InlineData("<rss xmlns='http://www.w3.org/2005/Atom'><channel><title>Tide</title><item><title>One</title></item></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom#'><title>Tide</title><entry><title>One</title></entry></feed>")]
    [InlineData("<feed><title>Tide</title><entry><title>One</title></entry></feed>")]
    public async Task The_kind_of_a_feed_is_known_by_its_outermost_element(string feed)
    {
        var imported = await _harness.ImportAsync(feed);

        imported.Should().BeEquivalentTo(new { Title = "Tide", Added = 1 });
    }

    [Theory]
    [InlineData("<rss xmlns='http://x/", "y", "'><channel><title>T</title>", "<a/>", "</channel></rss>", 60_000)]
    [InlineData("<rss><channel><title>T</title><a ", " ", "", "\"", "/></channel></rss>", 66_000)]
    [InlineData("<rss><channel><title>T</title><image>", "a,", "", "<b/>", "</image></channel></rss>", 500_000)]
    [InlineData("", "\n", "<rss><channel><title>T</title>", "<a/>", "</channel></rss>", 4_000_000)]
    public async Task A_malicious_feed_takes_no_more_than_linear_time(
        string start, string padding, string middle, string repeated, string end, int length)
    {
        var feed = start + string.Concat(Enumerable.Repeat(padding, length / padding.Length)) + middle
            + string.Concat(Enumerable.Repeat(repeated, 20_000)) + end;

        // Minutes when each piece is compared with the whole padding.
        var import = () => _harness.ImportAsync(feed).WaitAsync(TimeSpan.FromSeconds(60));

        (await Record.ExceptionAsync(import))?.Should().BeOfType<FeedException>();
    }

    [Fact]
    public async Task A_cut_in_the_middle_of_a_character_is_no_error()
    {
        var tag = "x <a" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 40_000)) + "> y";

        var imported = await _harness.ImportAsync(
            Rss.Feed(Rss.Item("1", "One", $"<description>{tag}</description>") + Rss.Item("2", "Two")));

        imported.Added.Should().Be(2);
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
