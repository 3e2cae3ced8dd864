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
        FeedDate.Parse(text)!.Value.Value.Should().Be(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Seg, 24 Set 2018 19:42:40 -0300", "2018-09-24T22:42:40Z")]
    [InlineData("segunda-feira, 24 de setembro de 2018 às 19:42", "2018-09-24T19:42:00Z")]
    [InlineData("1º de março de 2026", "2026-03-01T00:00:00Z")]
    [InlineData("lun, 24 dic 2018 19:42:40 GMT", "2018-12-24T19:42:40Z")]
    [InlineData("mié., 7 ene. 2026 10:00:00 +0100", "2026-01-07T09:00:00Z")]
    [InlineData("24 de septiembre de 2018 a las 19:42 CEST", "2018-09-24T17:42:00Z")]
    [InlineData("mar. 2 févr. 2021 10:00:00 +0100", "2021-02-02T09:00:00Z")]
    [InlineData("mardi 1er août 2023 à 18h30", "2023-08-01T18:30:00Z")]
    [InlineData("sam., 04 déc. 2021 10:00:00 GMT", "2021-12-04T10:00:00Z")]
    [InlineData("15 juin 2021", "2021-06-15T00:00:00Z")]
    [InlineData("15 juillet 2021", "2021-07-15T00:00:00Z")]
    [InlineData("Mo, 01 Mär 2021 10:00:00 +0100", "2021-03-01T09:00:00Z")]
    [InlineData("Mittwoch, 5. Mai 2021, 19.05 Uhr MESZ", "2021-05-05T17:05:00Z")]
    [InlineData("Do, 9 Dez 2021 10:00:00 +0100", "2021-12-09T09:00:00Z")]
    [InlineData("mar 24 set 2019 10:00:00 +0200", "2019-09-24T08:00:00Z")]
    [InlineData("gio, 6 mag 2021 10:00:00 GMT", "2021-05-06T10:00:00Z")]
    [InlineData("7 luglio 2021 alle ore 10:00", "2021-07-07T10:00:00Z")]
    [InlineData("ma, 02 mrt 2021 10:00:00 +0100", "2021-03-02T09:00:00Z")]
    [InlineData("zaterdag 1 mei 2021 om 10:00", "2021-05-01T10:00:00Z")]
    [InlineData("Пн, 24 сен 2018 19:42:40 +0300", "2018-09-24T16:42:40Z")]
    [InlineData("24 мая 2018 г., 19:42", "2018-05-24T19:42:00Z")]
    [InlineData("5 июня 2018", "2018-06-05T00:00:00Z")]
    [InlineData("5 июля 2018", "2018-07-05T00:00:00Z")]
    [InlineData("24.09.2018 19:42:40", "2018-09-24T19:42:40Z")]
    [InlineData("2026年1月5日 10:00", "2026-01-05T10:00:00Z")]
    public void Months_and_weekdays_are_read_in_other_languages(string text, string date)
    {
        FeedDate.Parse(text)!.Value.Should()
            .Be(new FeedDate(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture), null));
    }

    [Theory]
    [InlineData("January 1, 2026 at 10:00 GMT", "2026-01-01T10:00:00Z")]
    [InlineData("Thu, 01 Jan 2026 10:00:00 SAST", "2026-01-01T08:00:00Z")]
    [InlineData("Thu, 01 Jan 2026 10:00:00 IST", "2026-01-01T04:30:00Z")]
    [InlineData("Thu, 01 Jan 2026 10:00:00 America/New_York", "2026-01-01T15:00:00Z")]
    [InlineData("Wed, 01 Jul 2026 10:00:00 America/New_York", "2026-07-01T14:00:00Z")]
    [InlineData("Jan 1, 2026 1:00 p.m. ET", "2026-01-01T18:00:00Z")]
    [InlineData("Jul 1, 2026 1:00 p.m. ET", "2026-07-01T17:00:00Z")]
    [InlineData("Jan 1, 2026 1 PM Pacific Time", "2026-01-01T21:00:00Z")]
    [InlineData("Thu, 01 Jan 2026 10:00:00 (EST)", "2026-01-01T15:00:00Z")]
    [InlineData("Thu, 01 Jan 2026 10:00:00 -0500 (EST)", "2026-01-01T15:00:00Z")]
    [InlineData("Thu, 01 Jan 2026 9:5:3 GMT", "2026-01-01T09:05:03Z")]
    [InlineData("Thu Jan  1 10:00:00 2026", "2026-01-01T10:00:00Z")]
    [InlineData("Thu Jan  1 10:00:00 EST 2026", "2026-01-01T15:00:00Z")]
    [InlineData("2026-01-01 10:00:00 UTC", "2026-01-01T10:00:00Z")]
    [InlineData("2026-01-01 10:00:00 +0100", "2026-01-01T09:00:00Z")]
    [InlineData("2026-01-01 10:00 PM EST", "2026-01-02T03:00:00Z")]
    [InlineData("2026/01/01 10:00:00", "2026-01-01T10:00:00Z")]
    [InlineData("20260101T100000Z", "2026-01-01T10:00:00Z")]
    [InlineData("20260101T100000-0500", "2026-01-01T15:00:00Z")]
    [InlineData("2026-01-01T10:00:00-05:00[America/New_York]", "2026-01-01T15:00:00Z")]
    [InlineData("2026-01-01T10:00:00[America/New_York]", "2026-01-01T15:00:00Z")]
    [InlineData("2026-01-01T10:00:00.5+00:00", "2026-01-01T10:00:00.5Z")]
    [InlineData("01 Jan 2026 -0500", "2026-01-01T05:00:00Z")]
    [InlineData("1 Jan 2026 10:00:00 Central European Time", "2026-01-01T09:00:00Z")]
    [InlineData("1 Jan 2026 10:00:00 Pacific Standard Time", "2026-01-01T18:00:00Z")]
    [InlineData("1 Jul 2026 10:00:00 EST5EDT", "2026-07-01T14:00:00Z")]
    [InlineData("1 Jan 2026 10:00:00 UTC+5.5", "2026-01-01T04:30:00Z")]
    [InlineData("1 Jan 2026 10:00:00 +05.30", "2026-01-01T04:30:00Z")]
    [InlineData("1 Jan 2026 10:00:00 EST (New York)", "2026-01-01T15:00:00Z")]
    [InlineData("29 Mar 2026 02:30 Europe/Berlin", "2026-03-29T01:30:00Z")]
    [InlineData("2026년 1월 5일 오후 7:05", "2026-01-05T19:05:00Z")]
    [InlineData("2026年1月5日 下午7:05", "2026-01-05T19:05:00Z")]
    [InlineData("1 Jan 2026 15:30:00 AM", "2026-01-01T15:30:00Z")]
    [InlineData("4ª-feira, 24 de setembro de 2018", "2018-09-24T00:00:00Z")]
    [InlineData("02 Mrz 2026", "2026-03-02T00:00:00Z")]
    [InlineData("1° maggio 2026", "2026-05-01T00:00:00Z")]
    [InlineData("1 янв 2026 10:00 МСК", "2026-01-01T07:00:00Z")]
    [InlineData("25/12/2026 10:00", "2026-12-25T10:00:00Z")]
    [InlineData("12/25/2026 10:00", "2026-12-25T10:00:00Z")]
    public void Other_forms_and_zones_are_read_without_a_warning(string text, string date)
    {
        FeedDate.Parse(text)!.Value.Should()
            .Be(new FeedDate(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture), null));
    }

    [Theory]
    [InlineData("Tue, 05 Jan 2021 07:05:09 Nowhere Time", "*known time zone*UTC")]
    [InlineData("Tue, 05 Jan 2021 07:05:09 Nowhere/Land", "*known time zone*UTC")]
    [InlineData("Tue, 05 Jan 2021 07:05:09 GMT 0200", "*known time zone*UTC")]
    [InlineData("Tue, 05 Jan 2021 07:05:09 +0000 10:00", "*after the time zone*ignored")]
    [InlineData("Tue, 05 Jan 2021 07:05:09 in the morning", "*known time zone*UTC")]
    [InlineData("05 Jan 2021 07:05:09 +3000", "*impossible time zone*UTC")]
    [InlineData("05 Jan 2021 07:05:09 +9900", "*impossible time zone*UTC")]
    [InlineData("05 Jan 2021 07:05:09 +0175", "*impossible time zone*UTC")]
    public void What_follows_the_time_and_is_not_understood_is_reported(string text, string warning)
    {
        var date = FeedDate.Parse(text)!.Value;

        date.Value.Should().Be(new DateTimeOffset(2021, 1, 5, 7, 5, 9, TimeSpan.Zero));
        date.Warning.Should().Match(warning);
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
    [InlineData("05 anF 2021 07:05:09 GMT")]
    [InlineData("Wed, 30 Nov -0001 00:00:00 +0000")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("15. lipnja 2021")]
    [InlineData("15 Jui 2021")]
    [InlineData("2021-01-05T24:30:00Z")]
    [InlineData("1609830309")]
    [InlineData("05/01/2021")]
    [InlineData("2021-13-45T99:00:00Z")]
    public void An_invalid_date_is_null(string text)
    {
        (FeedDate.Parse(text) is null).Should().BeTrue();
    }

    [Fact]
    public void A_long_text_is_not_parsed()
    {
        (FeedDate.Parse("Tue, 05 Jan 2021 07:05:09 " + new string('a', 100_000)) is null).Should().BeTrue();
    }
}
