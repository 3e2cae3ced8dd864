using Newtonsoft.Json;

namespace PodcastApi.Tests.Json;

public class DateTests
{
    [Theory]
    [InlineData("2021-04-06T22:00:00Z", "2021-04-06T22:00:00Z")]
    [InlineData("2021-04-06T22:00:00.000Z", "2021-04-06T22:00:00Z")]
    [InlineData("2021-04-06T22:00:00.1234567Z", "2021-04-06T22:00:00.1234567Z")]
    [InlineData("2021-04-06T22:00:00.123456789Z", "2021-04-06T22:00:00.123456789Z")]
    [InlineData("2021-04-06T22:00:00", "2021-04-06T22:00:00Z")]
    [InlineData("2021-04-06", "2021-04-06T00:00:00Z")]
    [InlineData("2021-04-06T22:00:00+02:00", "2021-04-06T22:00:00+02:00")]
    [InlineData("2021-04-06T22:00:00-05:30", "2021-04-06T22:00:00-05:30")]
    [InlineData(@"2021-04-06T22:00:00\u002B02:00", "2021-04-06T22:00:00+02:00")]
    [InlineData(@"2021\u002D04-06T22:00:00", "2021-04-06T22:00:00Z")]
    public async Task A_date_is_an_instant_and_is_written_back_as_one(string text, string written)
    {
        var episode = await Reading.Episode($$"""{"id":"e","releaseDate":"{{text}}"}""");

        episode.ReleaseDate.Should().BeCloseTo(DateTimeOffset.Parse(written, null), TimeSpan.FromTicks(1));
        JsonConvert.SerializeObject(episode).Should().Be($$"""{"id":"e","releaseDate":"{{written}}"}""");
    }

    [Theory]
    [InlineData(@"soon \u002B")]
    [InlineData(@"\u0000")]
    [InlineData("2021-04-06T22:00:00+99:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public async Task What_is_no_date_is_kept_as_text(string text)
    {
        var episode = await Reading.Episode($$"""{"id":"e","releaseDate":"{{text}}"}""");

        episode.ReleaseDate.Should().BeNull();
        episode.AdditionalProperties["releaseDate"].Text.Should().Be($"\"{text}\"");
    }
}
