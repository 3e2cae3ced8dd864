using System.Text.Json;

namespace PodcastApi.Tests.Json;

public class EscapeTests
{
    private static readonly string[] Pieces = ["""\n""", "\\\"", """\u30DD""", """\uD83D\uDE00""", "é", "😀", "plain text "];

    [Theory]
    [InlineData("""\"\\\/\b\f\n\r\t""", "\"\\/\b\f\n\r\t")]
    [InlineData("""\u00e9\u00E9\u0000\uFFFF""", "\u00e9\u00e9\0\uffff")]
    [InlineData("""a\ud83d\ude00b""", "a😀b")]
    [InlineData("""😀\n😀""", "😀\n😀")]
    [InlineData("""\ud800""", "\ufffd")]
    [InlineData("""\udc00\ud800""", "\ufffd\ufffd")]
    [InlineData("""\ud800\ud83d\ude00\udc00""", "\ufffd😀\ufffd")]
    [InlineData("""\ud83d😀\ud83d\n\ud83d\u0041""", "\ufffd😀\ufffd\n\ufffdA")]
    [InlineData("""\ud83d\\ude00""", "\ufffd\\ude00")]
    public async Task A_text_is_read_without_its_escapes(string sent, string text)
    {
        var episode = await Reading.Episode($$"""{"id":"e","title":"{{sent}}"}""");

        episode.Title.Should().Be(text);
    }

    [Fact]
    public async Task Texts_of_every_length_read_as_the_framework_reads_them()
    {
        for (var length = 1; length < 600; length++)
        {
            var sent = string.Concat(Enumerable.Range(0, length).Select(place => Pieces[((place * place) + length) % Pieces.Length]));

            (await Reading.Episode($$"""{"id":"e","title":"{{sent}}"}"""))
                .Title.Should()
                .Be(JsonDocument.Parse($"\"{sent}\"").RootElement.GetString());
        }
    }

    [Fact]
    public async Task A_character_cut_by_an_escape_is_no_character()
    {
        byte[] title = [.. "\"é"u8[..2], .. """\n"""u8, .. "é"u8[1..], .. "\""u8];
        byte[] body = [.. """{"data":{"podcastEpisode":{"id":"e","title":"""u8, .. title, .. "}}}"u8];

        (await Reading.EpisodeBytes(body)).Title.Should().Be("\ufffd\n\ufffd");
    }
}
