using Newtonsoft.Json;

namespace PodcastApi.Tests.Json;

public class NumberTests
{
    [Theory]
    [InlineData("episodeNumber", "2309.0", 2309)]
    [InlineData("episodeNumber", "\"2309\"", 2309)]
    [InlineData("episodeNumber", "2.309e3", 2309)]
    [InlineData("episodeNumber", "-7", -7)]
    [InlineData("duration", "2309", 2309d)]
    [InlineData("duration", "2309.5", 2309.5d)]
    [InlineData("duration", "\"2309.25\"", 2309.25d)]
    public async Task A_number_fits_in_any_of_its_forms(string field, string value, object expected)
    {
        var episode = await Reading.Episode($$"""{"id":"e","{{field}}":{{value}}}""");

        ReadingTests.Property(episode, field).Should().Be(expected);
        episode.AdditionalProperties.Should().BeEmpty();
    }

    [Theory]
    [InlineData("duration", "0.1000000000000000055511151231257827", 0.1)]
    [InlineData("duration", "12345678901234567890", 12345678901234567890d)]
    public async Task A_number_that_its_type_cannot_hold_exactly_is_read_and_its_text_kept(string field, string value, double expected)
    {
        var episode = await Reading.Episode($$"""{"id":"e","{{field}}":{{value}}}""");

        episode.Duration.Should().Be(expected);
        JsonConvert.SerializeObject(episode).Should().Contain($"\"{field}\":{value}");
    }
}
