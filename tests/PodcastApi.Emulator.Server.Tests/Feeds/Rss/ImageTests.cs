namespace PodcastApi.Emulator.Server.Tests;

public sealed class ImageTests : IAsyncDisposable
{
    private readonly FeedHarness _harness = new();

    [Theory]
    [InlineData("<media:group><media:thumbnail url='https://tide.example/a.jpg'/></media:group>")]
    [InlineData("<media:content url='https://tide.example/1.mp3' type='audio/mpeg'>"
        + "<media:thumbnail url='https://tide.example/a.jpg'/></media:content>")]
    [InlineData("<media:group><media:content medium='audio' url='https://tide.example/1.mp3'/>"
        + "<media:content medium='image' url='https://tide.example/a.jpg'/></media:group>")]
    [InlineData("<media:content type='image/jpeg' url='https://tide.example/a.jpg'/>")]
    [InlineData("<image href='https://tide.example/a.jpg'/>")]
    [InlineData("<image>https://tide.example/a.jpg</image>")]
    [InlineData("<image>\n <title>Tide</title><url> https://tide.example/a.jpg </url>\n</image>")]
    [InlineData("<itunes:image url='https://tide.example/a.jpg'/>")]
    [InlineData("<itunes:image>https://tide.example/a.jpg</itunes:image>")]
    [InlineData("<itunes:image href=''/><image><url>https://tide.example/a.jpg</url></image>")]
    [InlineData("<itunes:image href='data:image/png;base64,AAAA'/><image><url>https://tide.example/a.jpg</url></image>")]
    [InlineData("<googleplay:image href='https://tide.example/a.jpg'/>")]
    [InlineData("<podcast:images srcset='https://tide.example/s.jpg 300w, https://tide.example/a.jpg 1500w,"
        + "https://tide.example/m.jpg 600w'/>")]
    [InlineData("<podcast:images srcset='https://tide.example/a.jpg'/>")]
    [InlineData("<itunes:image href='a.jpg'/>")]
    [InlineData("<itunes:image href='/a.jpg'/>")]
    [InlineData("<itunes:image href='//tide.example/a.jpg'/>")]
    public async Task Images_of_shows_and_episodes_are_found_in_all_their_places(string image)
    {
        await _harness.ImportAsync(Rss.Feed(Rss.Item("1", "One", image), $"<title>Tide</title>{image}<link>https://tide.example/</link>"));

        _harness.Show.Show.Images!.Single().Url.Should().Be("https://tide.example/a.jpg");
        _harness.Show.Episodes.Single().Images!.Single().Url.Should().Be("https://tide.example/a.jpg");
    }

    [Theory]
    [InlineData("<itunes:image href='a.jpg'/>")]
    [InlineData("<itunes:image href='javascript:alert(1)'/>")]
    [InlineData("<itunes:image/><image/>")]
    public async Task Without_a_usable_address_there_is_no_image(string image)
    {
        await _harness.ImportAsync(Rss.Feed("", $"<title>Tide</title>{image}"));

        _harness.Show.Show.Images.Should().BeNull();
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
