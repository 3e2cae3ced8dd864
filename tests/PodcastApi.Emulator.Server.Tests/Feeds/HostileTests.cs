using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>Files that are not a feed, or a malicious one: each is rejected with a hint on what to do, and nothing is imported.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same bytes in every run.")]
public sealed class HostileTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    public static TheoryData<string, string> Feeds =>
        new()
        {
            { "", "*no XML*Use an uncompressed RSS feed*" },
            { "\0\0\0", "*no XML*Use an uncompressed RSS feed*" },
            { "just text", "*no XML*Use an uncompressed RSS feed*" },
            { "<html><body/></html>", "*line 1*HTML page*" },
            { "<!DOCTYPE html><html><body>Not found<br></body></html>", "*line 1*HTML page*" },
            { "<feed xmlns='http://other.example/'/>", "*outermost element is <feed>*Use*" },
            { "<opml version='2.0'><body/></opml>", "*list of feeds*Download*" },
            { "<other/>", "*outermost element*Use*" },
            { "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "*outermost element is <rdf:RDF>*Use*" },
            { "PK\u0003\u0004", "*compressed with zip*Decompress*" },
            { "<rss/>", "*no <channel>*Use*" },
            {
                "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>",
                "*line 1*Remove the declaration*"
            },
            {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss>",
                "*line 1*Remove the declaration*"
            },
            { "<!ENTITY x 'y'><rss><channel/></rss>", "*line 1*Remove the declaration*" },
            { "<!DOCTYPE rss SYSTEM 'a>b' [<!ENTITY x 'y'>]><rss><channel/></rss>", "*line 1*Remove the declaration*" },
            { "<rss>\n<channel><title>Tide</title>\n<item><title>cut o", "*line 3*download the feed again*" },
            { "<rss><channel><title>Tide</title>" + string.Concat(Enumerable.Repeat("<a>", 1000)), "*download the feed again*" },
            { "<rss>\n<channel><title>Tide</title><a b='" + new string('x', 100_000), "*line 2*no end*download the feed again*" },
            { "<rss><channel>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a{i}/>")), "*10000 different names*Use*" },
        };

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_file_that_is_not_a_feed_is_rejected_with_what_to_do(string feed, string message)
    {
        var import = () => _harness.ImportAsync(feed);

        (await import.Should().ThrowAsync<FeedException>().WithMessage(message)).Which.File.Should().EndWith("feed.xml");
        _harness.Emulator.Catalog.Shows.Should().BeEmpty();
    }

    [Fact]
    public async Task An_entity_that_is_not_declared_is_text()
    {
        await _harness.ImportAsync(Rss.Feed("", "<title>&xxe; &lol9;</title>"));

        _harness.Show.Show.Title.Should().Be("&xxe; &lol9;");
    }

    [Fact]
    public async Task Every_feed_that_is_cut_off_is_rejected_and_changes_nothing()
    {
        var feed = Rss.Feed(Rss.Item("1", "One", "<description><![CDATA[<p>a</p>]]></description>"));

        for (var length = 0; length < feed.LastIndexOf("</rss>", StringComparison.Ordinal); length++)
        {
            var import = () => _harness.ImportAsync(feed[..length]);
            await import.Should().ThrowAsync<FeedException>();
        }

        _harness.Emulator.Catalog.Shows.Should().BeEmpty();
    }

    [Fact]
    public async Task Arbitrary_bytes_are_imported_or_rejected_without_harm()
    {
        var feed = Encoding.UTF8.GetBytes(Rss.Feed(Rss.Item("1", "Ünö", "<description>a &amp; b</description>")));
        var dice = new Random(1);

        for (var round = 0; round < 300; round++)
        {
            var broken = feed.ToArray();
            for (var i = 0; i < 3; i++) broken[dice.Next(broken.Length)] = (byte)dice.Next(256);
            var failure = await Record.ExceptionAsync(() => _harness.ImportAsync(broken));
            if (failure is not null) failure.Should().BeOfType<FeedException>();
        }
    }

    [Fact]
    public async Task A_feed_over_the_limits_is_rejected()
    {
        var feed = Encoding.UTF8.GetBytes(Rss.Feed(Rss.Item("1", "One") + Rss.Item("2", "Two")));

        var items = () => _harness.ImportAsync(feed, new FeedLimits(Items: 1));
        var bytes = () => _harness.ImportAsync(feed, new FeedLimits(Bytes: 10));

        await items.Should().ThrowAsync<FeedException>().WithMessage("*more than 1 items*Split it*");
        await bytes.Should().ThrowAsync<FeedException>().WithMessage("*larger than*Split it*");
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
