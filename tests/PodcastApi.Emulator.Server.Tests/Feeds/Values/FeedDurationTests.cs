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
    [InlineData("1h 2m 3s", 3723)]
    [InlineData("PT1H2M3S", 3723)]
    [InlineData("PT45M", 2700)]
    [InlineData("P1DT1H", 90_000)]
    [InlineData("45 minutes", 2700)]
    [InlineData("45 min.", 2700)]
    [InlineData("1 hour and 5 minutes", 3900)]
    [InlineData("2 Std. 5 Min.", 7500)]
    [InlineData("1 час 2 мин", 3720)]
    [InlineData("1,5 Stunden", 5400)]
    [InlineData("1h30", 5400)]
    [InlineData("45' 30''", 2730)]
    [InlineData("3725s", 3725)]
    [InlineData("3,600", 3600)]
    [InlineData("3725 Sekunden", 3725)]
    [InlineData("34:", 2040)]
    [InlineData(":30", 30)]
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
    [InlineData(":")]
    [InlineData("1::2")]
    [InlineData("20m 1h")]
    [InlineData("1h 2h")]
    [InlineData("5 lightyears")]
    [InlineData("5000 ms")]
    [InlineData("25 MB")]
    [InlineData("12 songs")]
    [InlineData("1 Monat")]
    [InlineData("P1M")]
    [InlineData("about an hour")]
    [InlineData("NaN")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999")]
    public void An_invalid_duration_is_null(string text)
    {
        FeedDuration.Parse(text).Should().BeNull();
    }
}
