namespace PodcastApi.Tests.Json;

public class OpenEnumTests
{
    [Fact]
    public void Values_are_compared_as_text_with_regard_to_case()
    {
        (SaveState.Saved == new SaveState("SAVED")).Should().BeTrue();
        (SaveState.Saved != new SaveState("saved")).Should().BeTrue();
        SaveState.Saved.GetHashCode().Should().Be(new SaveState("SAVED").GetHashCode());
        SaveState.Saved.Equals((object)SaveState.Saved).Should().BeTrue();
    }

    [Fact]
    public void The_default_of_the_struct_is_empty_text()
    {
        default(FollowState).Value.Should().BeEmpty();
        default(FollowState).Should().Be(new FollowState(""));
        FluentActions.Invoking(() => new FollowState(null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("FULL", "a whole episode")]
    [InlineData("BONUS", "an extra")]
    [InlineData("HOLOGRAM", "something new: HOLOGRAM")]
    public void A_switch_goes_over_the_value(string text, string expected)
    {
        var type = new PodcastEpisodeType(text);

        var words = type.Value switch
        {
            PodcastEpisodeType.FullValue => "a whole episode",
            PodcastEpisodeType.BonusValue => "an extra",
            var other => "something new: " + other,
        };

        words.Should().Be(expected);
    }
}
