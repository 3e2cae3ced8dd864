using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PodcastApi.Tests.Json;

public class NewtonsoftTests
{
    private const string Episode =
        """{"id":"e","type":"FULL","duration":2309"""
            + ""","releaseDate":"2021-04-06T22:00:00Z","rating":1.1,"aired":"2021-04-06T22:00:00.000Z","big":12345678901234567890}""";

    [Fact]
    public void JsonConvert_reads_and_writes_what_the_client_does()
    {
        var episode = JsonConvert.DeserializeObject<PodcastEpisode>(Episode)!;

        episode.Type.Should().Be(PodcastEpisodeType.Full);
        episode.AdditionalProperties["rating"].Text.Should().Be("1.1");
        JsonConvert.SerializeObject(episode).Should().Be(Episode);
    }

    [Fact]
    public void A_model_within_a_users_own_class_reads_and_writes_too()
    {
        var json = $$"""{"Episodes":[{{Episode}},null],"Kind":"BONUS","None":null,"When":"2021-04-06T22:00:00Z"}""";

        var shelf = JsonConvert.DeserializeObject<Shelf>(json)!;

        shelf.Episodes[0]!.Id.Should().Be("e");
        shelf.Kind.Should().Be(PodcastEpisodeType.Bonus);
        shelf.When.Should().BeOfType<DateTime>("the caller's settings are put back");
        JsonConvert.SerializeObject(shelf).Should().Be(json);
    }

    [Fact]
    public void A_tree_of_tokens_is_the_same_tree()
    {
        var episode = JsonTrees.Parse(Episode).ToObject<PodcastEpisode>()!;

        var tree = JToken.FromObject(episode);

        JsonTrees.Canonical(tree.ToString()).Should().Be(JsonTrees.Canonical(Episode));
        tree["rating"]!.Type.Should().Be(JTokenType.Float);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"title":"no id"}""")]
    [InlineData("5")]
    public void What_does_not_fit_is_an_error_that_names_the_type(string json) =>
        FluentActions
            .Invoking(() => JsonConvert.DeserializeObject<PodcastEpisode>(json))
            .Should()
            .Throw<JsonSerializationException>()
            .WithMessage("*PodcastEpisode*");

    [Theory]
    [InlineData("""{"id":"e","x":undefined}""")]
    [InlineData("""{"id":"e","x":""")]
    public void What_can_not_be_read_is_an_error_of_Newtonsofts(string json) =>
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<PodcastEpisode>(json)).Should().Throw<JsonException>();

    [Fact]
    public async Task Halves_of_surrogate_pairs_in_a_tree_come_through_as_the_client_reads_them()
    {
        // Newtonsoft's reader of texts replaces them before anybody sees them.
        var tree = new JObject { ["id"] = "e", ["title"] = "\ud800 and \udc00", ["\ud800"] = 1, ["\ud801"] = 2 };

        var episode = tree.ToObject<PodcastEpisode>()!;

        episode.Should().BeEquivalentTo(await Reading.Episode("""{"id":"e","title":"\ud800 and \udc00","\ud800":1,"\ud801":2}"""));
        episode.AdditionalProperties.Should().HaveCount(3);
    }

    [Fact]
    public void A_comment_is_passed_over() =>
        JsonConvert.DeserializeObject<PodcastEpisode>("""{"id":/* one */"e"}""")!.Id.Should().Be("e");

    [Fact]
    public async Task A_number_beyond_decimal_does_not_keep_a_model_from_becoming_a_tree()
    {
        var episode = await Reading.Episode("""{"id":"e","tiny":1e-300,"huge":1E300,"duration":1e30}""");

        var tree = JToken.FromObject(episode);

        ((double)tree["huge"]!).Should().Be(1e300);
        ((double)tree["duration"]!).Should().Be(1e30);
    }

    [Theory]
    [InlineData("1e29")]
    [InlineData("-8e28")]
    [InlineData("0e400")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-30")]
    [InlineData("2309.0")]
    [InlineData("0.000000000000000000000000000000000000000001")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public async Task A_number_that_the_client_reads_never_fails_and_known_fields_have_equal_values(string number)
    {
        var json = $$"""{"id":"e","episodeNumber":{{number}},"duration":{{number}},"x":{{number}},"y":[{{number}}]}""";

        var (read, converted) = (await Reading.Episode(json), JsonConvert.DeserializeObject<PodcastEpisode>(json)!);

        (converted.EpisodeNumber, converted.Duration).Should().Be((read.EpisodeNumber, read.Duration));
        converted.AdditionalProperties.Keys.Should().Contain(["x", "y"]);
        JsonConvert.DeserializeObject<PodcastEpisode>(JsonConvert.SerializeObject(read))!.Duration.Should().Be(read.Duration);
    }

    [Fact]
    public void Null_is_null()
    {
        JsonConvert.DeserializeObject<PodcastEpisode>("null").Should().BeNull();
        JsonConvert.DeserializeObject<PodcastEpisodeType?>("null").Should().BeNull();
    }

    [Fact]
    public void Indented_text_reads_as_the_same()
    {
        var episode = JsonConvert.DeserializeObject<PodcastEpisode>(Episode);

        var indented = JsonConvert.SerializeObject(episode, Formatting.Indented);

        indented.Should().Contain("\n");
        JsonTrees.Canonical(indented).Should().Be(JsonTrees.Canonical(Episode));
    }

    [Fact]
    public void Raw_text_in_a_users_class_is_kept()
    {
        var raw = JsonConvert.DeserializeObject<RawJson>("""{ "a" : 1.25 }""");

        raw.Text.Should().Be("""{"a":1.25}""");
        JsonConvert.SerializeObject(raw).Should().Be(raw.Text);
    }

    private sealed class Shelf
    {
        public List<PodcastEpisode?> Episodes { get; } = [];

        public PodcastEpisodeType Kind { get; set; }

        public PodcastEpisodeType? None { get; set; }

        public object? When { get; set; }
    }
}
