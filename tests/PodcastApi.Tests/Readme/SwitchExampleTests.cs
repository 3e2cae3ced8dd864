namespace PodcastApi.Tests.Readme;

public class SwitchExampleTests
{
    [Fact]
    public void The_example_stands_in_the_document_as_it_is_compiled_here() =>
        ReadmeCode
            .After("<!-- switch -->", "docs", "behavior.md")
            .Should()
            .Be(
                ReadmeCode.Between(Repository.Read("tests", "PodcastApi.Tests", "Readme", "SwitchExampleTests.cs"), "// example", "// end")
            );

    [Theory]
    [InlineData("FULL", "episode")]
    [InlineData("BONUS", "bonus")]
    [InlineData("HOLOGRAM", "hologram")]
    [InlineData(null, "unknown")]
    public void The_example_copes_with_any_value(string? type, string label) =>
        Label(new PodcastEpisode { Id = "e", Type = type is null ? null : new PodcastEpisodeType(type) }).Should().Be(label);

#pragma warning disable CA1308 // It shows text to people, and does not compare it.
    // example
    static string Label(PodcastEpisode episode) => episode.Type?.Value switch
    {
        PodcastEpisodeType.FullValue => "episode",
        PodcastEpisodeType.BonusValue => "bonus",
        null => "unknown",
        var other => other.ToLowerInvariant(),
    };
    // end
#pragma warning restore CA1308
}
