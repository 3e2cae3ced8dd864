using System.Text;
using Newtonsoft.Json;

namespace PodcastApi.Tests.Json;

public class ReadingTests
{
    [Fact]
    public async Task Unknown_fields_are_kept_as_raw_text_in_their_order_and_written_back()
    {
        const string Fields =
            """ "b":1.10,"a":[ 1 , {"x":null} ],"tiny":1e-40,"zero":-0,"huge":1E400,"long":12345678901234567890123456789012345"""
                + ""","date":"2021-04-06T22:00:00.000Z","n":null,"esc":"\u00e9\/" """;

        var episode = await Reading.Episode($$"""{"id":"e", {{Fields}} }""");

        episode.AdditionalProperties.Keys.Should().Equal("b", "a", "tiny", "zero", "huge", "long", "date", "n", "esc");
        episode.AdditionalProperties["b"].Text.Should().Be("1.10");
        episode.AdditionalProperties["a"].Text.Should().Be("""[ 1 , {"x":null} ]""");
        JsonConvert.SerializeObject(episode).Should().Be($$"""{"id":"e",{{Fields.Trim()}}}""");
    }

    [Theory]
    [InlineData("title", "5")]
    [InlineData("title", """{"text":"x"}""")]
    [InlineData("title", "[\"x\"]")]
    [InlineData("title", "true")]
    [InlineData("releaseDate", "\"soon\"")]
    [InlineData("releaseDate", "1617746400")]
    [InlineData("releaseDate", "\"2021-04-06T22:00:60Z\"")]
    [InlineData("duration", "\"long\"")]
    [InlineData("duration", "1E400")]
    [InlineData("duration", "1e-400")]
    [InlineData("episodeNumber", "1.5")]
    [InlineData("episodeNumber", "3000000000")]
    [InlineData("episodeNumber", "1e-40")]
    [InlineData("episodeNumber", "\"two\"")]
    [InlineData("episodeNumber", "\"\"")]
    [InlineData("podcast", "\"The Line\"")]
    [InlineData("podcast", """{"title":"no id"}""")]
    [InlineData("podcast", """{"id":null}""")]
    [InlineData("podcast", """{"id":7,"title":"x"}""")]
    [InlineData("podcast", "[]")]
    [InlineData("images", "{}")]
    [InlineData("images", "\"x\"")]
    [InlineData("type", "1")]
    [InlineData("type", "{}")]
    public async Task A_known_field_that_does_not_fit_reads_as_null_and_its_text_is_kept(string field, string value)
    {
        var episode = await Reading.Episode($$"""{"id":"e","{{field}}":{{value}},"author":"A"}""");

        Property(episode, field).Should().BeNull();
        episode.Author.Should().Be("A");
        episode.AdditionalProperties[field].Text.Should().Be(value);
        JsonConvert.SerializeObject(episode).Should().Be($$"""{"id":"e","author":"A","{{field}}":{{value}}}""");
    }

    [Fact]
    public async Task One_odd_entry_costs_the_list_nothing_else()
    {
        const string Images = """[null,{"url":"a"},5,{"url":{}},[],{"url":"b","height":"tall"}]""";

        var episode = await Reading.Episode($$"""{"id":"e","images":{{Images}}}""");

        episode.Images!.Select(i => i.Url).Should().Equal("a", null, "b");
        episode.Images![2].AdditionalProperties["height"].Text.Should().Be("\"tall\"");
        JsonTrees.Parse(JsonConvert.SerializeObject(episode))["images"]!.ToString(Formatting.None).Should().Be(Images);
    }

    [Fact]
    public async Task The_last_of_two_fields_of_one_name_wins()
    {
        var episode = await Reading.Episode("""{"id":"a","id":"e","title":5,"title":"fits","author":"fitted","author":{},"x":1,"x":2}""");

        episode.Id.Should().Be("e");
        episode.Title.Should().Be("fits");
        episode.Author.Should().BeNull();
        episode.AdditionalProperties.Select(f => f.Key + f.Value).Should().Equal("author{}", "x2");
    }

    [Fact]
    public async Task Escaped_names_are_the_names_they_spell()
    {
        var episode = await Reading.Episode("""{"\u0069d":"e","t\u0069tle":"T","\ud800":1,"\u006eew":2}""");

        episode.Title.Should().Be("T");
        episode.AdditionalProperties.Keys.Should().Equal("\ud800", "new");
    }

    [Fact]
    public async Task Half_of_a_pair_in_a_text_or_a_name_is_kept_as_it_came()
    {
        const string Json = """{"id":"e\ud800","title":"a\udc00b","author":"\ufffd","\ud800":1,"\udc00":2,"\\ud800":3}""";

        var episode = await Reading.Episode(Json);

        (episode.Id, episode.Title).Should().Be(("e\ufffd", "a\ufffdb"));
        episode.AdditionalProperties.Keys.Should().Equal("id", "title", "\ud800", "\udc00", "\\ud800");
        Newtonsoft
            .Json.JsonConvert.SerializeObject(episode)
            .Should()
            .Be(
                """{"author":"\ufffd","id":"e\ud800","title":"a\udc00b","\ud800":1,"\udc00":2,"\\ud800":3}""".Replace(
                    "\\ufffd",
                    "\ufffd",
                    StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_outside_data_and_one_within_do_not_take_each_others_place_and_no_error_is_lost()
    {
        using var client = PodcastApi.Tests.Http.Clients.Over(PodcastApi.Tests.Http.StubHandler.Responding(
            """{"data.x":1,"errors":[{"message":"one"}],"data":{"podcastShow":{"id":"s"},"x":2},"errors":[{"message":"two"}]}"""));

        var response = await client.WithResponse.GetPodcastShowAsync("s", cancellationToken: TestContext.Current.CancellationToken);

        response.AdditionalProperties.Select(field => (field.Key, field.Value.Text)).Should().Equal(("[\"data.x\"]", "1"), ("data.x", "2"));
        response.Errors.Select(error => error.Message).Should().Equal("one", "two");
    }

    [Fact]
    public async Task Lone_surrogates_and_bytes_that_are_no_utf8_become_the_replacement_character()
    {
        var body = Encoding.Latin1.GetBytes(Reading.Body("""{"id":"e","title":"a\ud800b\n","author":"caf\u00e9 é"}"""));

        var episode = await Reading.EpisodeBytes(body);

        episode.Title.Should().Be("a\ufffdb\n");
        episode.Author.Should().Be("café \ufffd");
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_text()
    {
        var episode = await Reading.EpisodeBytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Reading.Body("""{"id":"e"}"""))]);

        episode.Id.Should().Be("e");
    }

    [Fact]
    public async Task An_open_enum_keeps_what_nobody_knew()
    {
        var episode = await Reading.Episode("""{"id":"e","type":"HOLOGRAM","images":[{"imageType":"primary"}]}""");

        episode.Type.Should().Be(new PodcastEpisodeType("HOLOGRAM"));
        episode.Images![0].ImageType.Should().NotBe(PodcastImageType.Primary);
        JsonConvert.SerializeObject(episode).Should().Be("""{"id":"e","type":"HOLOGRAM","images":[{"imageType":"primary"}]}""");
    }

    internal static object? Property(PodcastEpisode episode, string field) =>
        typeof(PodcastEpisode).GetProperties().Single(p => p.Name.Equals(field, StringComparison.OrdinalIgnoreCase)).GetValue(episode);
}
