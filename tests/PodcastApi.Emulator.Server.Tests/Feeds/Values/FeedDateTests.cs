using System.Globalization;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Tue, 05 Jan 2021 07:05:09 GMT", "2021-01-05T07:05:09Z")]
    [InlineData("05 Jan 2021 07:05:09 +0000", "2021-01-05T07:05:09Z")]
    [InlineData("Tue, 5 Jan 21 7:05 UT", "2021-01-05T07:05:00Z")]
    [InlineData("Tue 5 January 2021 07:05:09 EST", "2021-01-05T12:05:09Z")]
    [InlineData("Tuesday, 05 Jan 2021 07:05:09 PDT", "2021-01-05T14:05:09Z")]
    [InlineData("Tue,05 Jan 2021 07:05:09 -0330", "2021-01-05T10:35:09Z")]
    [InlineData("Mon, 05 Jan 2021 07:05:09 +01:00", "2021-01-05T06:05:09Z")]
    [InlineData("Die, 05 jan 2021 07:05:09 GMT+2", "2021-01-05T05:05:09Z")]
    [InlineData("5 Sept. 2021, 07:05:09 UTC+0130", "2021-09-05T05:35:09Z")]
    [InlineData("05-Jan-99 07:05:09 Z", "1999-01-05T07:05:09Z")]
    [InlineData("Tue, 05 Jan 2021 07:05:09.123 GMT", "2021-01-05T07:05:09Z")]
    [InlineData("Tue, 05 Jan 2021 07:05:09 Nowhere Time", "2021-01-05T07:05:09Z")]
    [InlineData("Tue, 05 Jan 2021 07:05:09", "2021-01-05T07:05:09Z")]
    [InlineData("Tue, 05 Jan 2021", "2021-01-05T00:00:00Z")]
    [InlineData("Tue, 05 Jan 2021 7:05 PM EST", "2021-01-06T00:05:00Z")]
    [InlineData("Tue, 05 Jan 2021 12:05 am", "2021-01-05T00:05:00Z")]
    [InlineData("Tue, 05 Jan 2021 24:00:00 GMT", "2021-01-06T00:00:00Z")]
    [InlineData("Thu, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z")]
    [InlineData("January 5, 2021 7:05 pm", "2021-01-05T19:05:00Z")]
    [InlineData("Tuesday, January 5th, 2021", "2021-01-05T00:00:00Z")]
    [InlineData("2021-01-05T07:05:09+02:00", "2021-01-05T05:05:09Z")]
    [InlineData("2021-01-05T07:05:09Z", "2021-01-05T07:05:09Z")]
    [InlineData("2021-01-05 07:05:09", "2021-01-05T07:05:09Z")]
    [InlineData("2021-01-05", "2021-01-05T00:00:00Z")]
    public void Dates_are_read_in_all_their_spellings(string text, string date)
    {
        FeedDate.Parse(text).Should().Be(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("Tue, 31 Jun 2021 07:05:09 GMT")]
    [InlineData("Tue, 00 Jan 2021 07:05:09 GMT")]
    [InlineData("Tue, 05 Foo 2021 07:05:09 GMT")]
    [InlineData("Tue, 05 Jan 2021 25:05:09 GMT")]
    [InlineData("Tue, 05 Jan 2021 07:65:09 GMT")]
    [InlineData("Tue, 05 Jan 0000 07:05:09 GMT")]
    [InlineData("01 Jan 0001 00:00:00 +0900")]
    [InlineData("31 Dec 9999 23:59:59 -0900")]
    [InlineData("05 Jan 2021 07:05:09 +9900")]
    [InlineData("05 anF 2021 07:05:09 GMT")]
    [InlineData("1609830309")]
    [InlineData("05/01/2021")]
    [InlineData("2021-13-45T99:00:00Z")]
    public void An_invalid_date_is_null(string text)
    {
        FeedDate.Parse(text).Should().BeNull();
    }

    [Fact]
    public void A_long_text_is_not_parsed()
    {
        FeedDate.Parse("Tue, 05 Jan 2021 07:05:09 " + new string('a', 100_000)).Should().BeNull();
    }
}
