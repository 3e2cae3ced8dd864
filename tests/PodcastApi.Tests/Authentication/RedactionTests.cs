namespace PodcastApi.Tests.Authentication;

public class RedactionTests
{
    private const string Key = "amzn1.application.0123456789abcdef";
    private const string Token = "Atza|EX/AMPLE+token";

    [Theory]
    [InlineData("before Atza|EX/AMPLE+token after", "before [redacted] after")]
    [InlineData("""{"t":"Atza\u007cEX\/AMPLE\u002Btoken"}""", """{"t":"[redacted]"}""")]
    [InlineData("?t=Atza%7CEX%2fAMPLE%2Btoken&x", "?t=[redacted]&x")]
    [InlineData("<p>Atza&#124;EX&#x2F;AMPLE+token & more;</p>", "<p>[redacted] & more;</p>")]
    [InlineData("Atza|EX/AMPLE+tokenAtza|EX/AMPLE+token", "[redacted][redacted]")]
    [InlineData("AtzaAtza|EX/AMPLE+token", "Atza[redacted]")]
    [InlineData("Atza|EX/AMPLE+toke", "Atza|EX/AMPLE+toke")]
    [InlineData("key amzn1.application.0123456789abcdef", "key [redacted]")]
    [InlineData(@"ends in \u00", @"ends in \u00")]
    [InlineData("", "")]
    public void A_credential_is_taken_out_however_it_is_spelled(string text, string expected) =>
        new Credentials(Key, Token).Redact(text).Should().Be(expected);

    [Fact]
    public void A_credential_that_holds_the_other_is_taken_out_whole() =>
        new Credentials("prefix-" + Token + "-suffix", Token).Redact($"a prefix-{Token}-suffix b").Should().Be("a [redacted] b");

    [Fact]
    public void An_exception_that_quotes_a_credential_is_replaced()
    {
        var credentials = new Credentials(Key, Token);
        var harmless = new IOException("harmless");

        credentials.Redact(harmless).Should().BeSameAs(harmless);
        credentials.Redact(new HttpRequestException("outer", new IOException("line: " + Token))).ToString().Should().NotContain("AMPLE");
    }
}
