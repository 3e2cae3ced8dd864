namespace PodcastApi.Emulator.Server.Tests;

public sealed class FeedDurationTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("3600", 3600)]
    [InlineData(" 59:30 ", 3570)]
    [InlineData("90:00", 5400)]
    [InlineData("01:02:03", 3723)]
    [InlineData("1:2:3", 3723)]
    [InlineData("1:02:03.5", 3723.5)]
    [InlineData("3600.25", 3600.25)]
    public void Seconds_minutes_and_hours_are_read(string text, double seconds)
    {
        FeedDuration.Parse(text).Should().Be(seconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1:-5")]
    [InlineData("1:2:3:4")]
    [InlineData("1.5:00")]
    [InlineData(":30")]
    [InlineData("1h 20m")]
    [InlineData("NaN")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999")]
    public void An_invalid_duration_is_null(string text)
    {
        FeedDuration.Parse(text).Should().BeNull();
    }
}
