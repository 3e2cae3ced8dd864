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
        new Credentials(Key, Token).Redact(text, int.MaxValue).Should().Be(expected);

    [Theory]
    [InlineData("Atza%257CEX%252FAMPLE%252Btoken")]
    [InlineData("Atza%25257CEX%25252fAMPLE%2Btoken")]
    [InlineData("atza|ex/ample+TOKEN")]
    [InlineData("A\0t\0z\0a\0|\0E\0X\0/\0A\0M\0P\0L\0E\0+\0t\0o\0k\0e\0n\0")]
    public void A_credential_is_taken_out_however_often_it_was_encoded(string text) =>
        new Credentials(Key, Token).Redact($"a {text} b", int.MaxValue).Should().Be("a [redacted] b");

    [Theory]
    [InlineData("Atza|0123456789abcdefghijklmnopqrstuvwxyz", "[redacted]")]
    [InlineData("Atza|0123456789abcdef...", "[redacted]...")]
    [InlineData("0123456789abcdefghij and so on", "[redacted] and so on")]
    [InlineData("Atza|0123456789abcde...", "Atza|0123456789abcde...")]
    public void The_beginning_of_a_token_tells_enough_to_be_taken_out(string text, string expected) =>
        new Credentials(Key, "Atza|0123456789abcdefghijklmnopqrstuvwxyz").Redact(text, int.MaxValue).Should().Be(expected);

    [Theory]
    [InlineData(Token)]
    [InlineData("Bearer " + Token)]
    [InlineData("Authorization: Bearer " + Token)]
    [InlineData("x-api-key: " + Key)]
    [InlineData(Key)]
    public void A_header_in_base64_is_taken_out(string header)
    {
        var encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(header + "\r\n"));

        var redacted = new Credentials(Key, Token).Redact($"sent {encoded} to me, or {encoded.Replace('+', '-').Replace('/', '_')}", int.MaxValue);

        redacted.Should().Contain("[redacted]").And.NotContain(encoded[10..^8]).And.NotContain(encoded[10..^8].Replace('+', '-').Replace('/', '_'));
    }

    [Theory]
    [InlineData("The tunnel to 'http://joe:Passw0rd@proxy:3128/' failed", "The tunnel to 'http://proxy:3128/' failed")]
    [InlineData("socks5://joe@proxy", "socks5://proxy")]
    [InlineData("http://a:b@c@proxy/x@y http://other/@", "http://proxy/x@y http://other/@")]
    [InlineData("mailto:joe@example.com", "mailto:joe@example.com")]
    public void An_address_is_told_without_its_user(string text, string expected) =>
        new Credentials(Key, Token).Redact(text, int.MaxValue).Should().Be(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(19)]
    [InlineData(20)]
    public void A_credential_across_the_end_of_what_is_kept_leaves_nothing_of_itself(int length) =>
        new Credentials(Key, Token).Redact($"{Token} {Token} {Token}", length)!.Replace("[redacted]", "", StringComparison.Ordinal).Trim().Should().BeEmpty();

    [Theory]
    [InlineData("&")]
    [InlineData("%25")]
    [InlineData("://")]
    [InlineData("Atza|EX/AMPLE+toke")]
    [InlineData("\\")]
    [InlineData("x")]
    public async Task A_long_text_takes_no_time_that_grows_faster_than_it(string unit)
    {
        // What looks at the rest of the text from each of its places would take many minutes.
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var redacting = Task.Run(() => new Credentials(Key, Token).Redact(text, int.MaxValue), TestContext.Current.CancellationToken);

        (await redacting.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken)).Should().NotBeNull();
    }

    [Fact]
    public void A_credential_that_holds_the_other_is_taken_out_whole() =>
        new Credentials("prefix-" + Token + "-suffix", Token).Redact($"a prefix-{Token}-suffix b", int.MaxValue).Should().Be("a [redacted] b");

    [Fact]
    public void An_exception_that_quotes_a_credential_is_replaced()
    {
        var credentials = new Credentials(Key, Token);
        var harmless = new IOException("harmless");

        credentials.Redact(harmless).Should().BeSameAs(harmless);
        credentials.Redact(new HttpRequestException("outer", new IOException("line: " + Token))).ToString().Should().NotContain("AMPLE");
    }
}
