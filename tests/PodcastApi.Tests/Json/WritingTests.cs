using Newtonsoft.Json;

namespace PodcastApi.Tests.Json;

public class WritingTests
{
    [Theory]
    [InlineData(2309d, "2309")]
    [InlineData(2309.5d, "2309.5")]
    [InlineData(0d, "0")]
    [InlineData(1e21d, "1E+21")]
    public void A_whole_duration_is_written_as_an_integer(double duration, string written) =>
        JsonConvert
            .SerializeObject(new PodcastEpisode { Id = "e", Duration = duration })
            .Should()
            .Be($$"""{"id":"e","duration":{{written}}}""");

    [Fact]
    public void Additional_properties_of_any_dictionary_are_written_and_stand_before_the_property()
    {
        var episode = new PodcastEpisode
        {
            Id = "e",
            Title = "T",
            AdditionalProperties = new Dictionary<string, RawJson> { ["title"] = new("5"), ["x"] = new("[1.10]") },
        };

        JsonConvert.SerializeObject(episode).Should().Be("""{"id":"e","title":5,"x":[1.10]}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("{'a':1}")]
    [InlineData("[1")]
    [InlineData("nul")]
    public void Raw_text_that_is_not_one_json_value_is_rejected(string text) =>
        FluentActions.Invoking(() => new RawJson(text)).Should().Throw<ArgumentException>().WithMessage("*one JSON value*");

    [Fact]
    public void Raw_text_is_compared_as_text()
    {
        new RawJson("1.0").Should().NotBe(new RawJson("1.00"));
        (new RawJson("1") == new RawJson("1")).Should().BeTrue();
        default(RawJson).Text.Should().Be("null");
    }
}
