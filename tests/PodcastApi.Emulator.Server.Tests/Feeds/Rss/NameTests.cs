namespace PodcastApi.Emulator.Server.Tests;

public sealed class NameTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes", false)]
    [InlineData("http://itunes.com/dtds/podcast-1.0.dtd", "itunes", false)]
    [InlineData("https://www.itunes.com/DTDs/Podcast-1.0.dtd/", "i", false)]
    [InlineData("http://www.itunes.com/dtds/podcast-2.0.dtd", "it", false)]
    [InlineData("http://itunes.apple.com/rss", "itunes", true)]
    [InlineData("itunes", "iTunes", true)]
    public async Task Itunes_elements_are_read_from_near_misses_of_their_namespace(string space, string prefix, bool isGuess)
    {
        var imported = await _harness.ImportAsync(
            $"<rss xmlns:{prefix}='{space}'><channel><title>Tide</title><{prefix}:author>Ada</{prefix}:author></channel></rss>");

        _harness.Show.Show.Author.Should().Be("Ada");
        imported.Warnings.Any(warning => warning.Text.Contains("unknown namespace", StringComparison.Ordinal)).Should().Be(isGuess);
    }

    [Theory]
    [InlineData("<rawvoice:rating>tv-g</rawvoice:rating><iTunes:author>Ada</iTunes:author>")]
    [InlineData("<unknown:thing a:b='c'/><ITUNES:AUTHOR>Ada</ITUNES:AUTHOR>")]
    [InlineData("<a:b:c/><x:/><itunes:author>Ada</itunes:author>")]
    public async Task Undeclared_prefixes_cost_nothing_but_a_warning(string elements)
    {
        var imported = await _harness.ImportAsync($"<rss><channel><title>Tide</title>{elements}</channel></rss>");

        _harness.Show.Show.Should().BeEquivalentTo(new { Title = "Tide", Author = "Ada" });
        imported.Warnings.Should().Contain(warning => warning.Text.Contains("not declared", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_namespace_under_a_known_prefix_serves_too()
    {
        await _harness.ImportAsync(
            "<rss xmlns:media='http://media.example/'><channel><title>Tide</title>"
                + "<media:thumbnail url='https://tide.example/a.jpg'/></channel></rss>");

        _harness.Show.Show.Images!.Single().Url.Should().Be("https://tide.example/a.jpg");
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
