using System.Text;
using PodcastApi.Tests.LoginWithAmazon;

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
    [InlineData(
        @"A\u0000t\u0000z\u0000a\u0000|\u0000E\u0000X\u0000/\u0000A\u0000M\u0000P\u0000L\u0000E\u0000"
            + @"+\u0000t\u0000o\u0000k\u0000e\u0000n\u0000")]
    [InlineData("A%00t%00z%00a%00%7C%00E%00X%00%2F%00A%00M%00P%00L%00E%00%2B%00t%00o%00k%00e%00n%00")]
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
    [InlineData("{0}")]
    [InlineData(" {0}")]
    [InlineData("a:{0}")]
    [InlineData("Bearer {0}")]
    [InlineData("Authorization: bearer {0}\r\n")]
    [InlineData("X-Api-Key: {0}\r\nHost: x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nx-api-key: {0}\r\nHost: x\r\n\r\n")]
    public void A_credential_in_base64_is_taken_out_wherever_it_stands_in_what_was_encoded(string around)
    {
        foreach (var secret in new[] { Key, Token })
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            {
                var encoded = Convert.ToBase64String(encoding.GetBytes(around.Replace("{0}", secret, StringComparison.Ordinal)));

                var redacted = new Credentials(Key, Token).Redact(
                    $"{encoded}.{encoded.Replace('+', '-').Replace('/', '_')}.",
                    int.MaxValue
                )!;

                redacted.Split("[redacted]").Should().HaveCount(3);
                foreach (var rest in redacted.Split('.'))
                    Decoded(rest, encoding).Should().NotContain(secret[^4..]).And.NotContain(secret[..4]);
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Secrets_that_begin_alike_are_each_taken_out_whole(int sent, int other)
    {
        string[] secrets =
        [
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.one-and-more-of-it-than-of-the-other",
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.two",
        ];

        SecretRedactor.Apply($"sent {secrets[sent]}.", secrets[sent], secrets[other]).Should().Be("sent [redacted].");
        SecretRedactor.Apply($"sent {secrets[sent]}.", secrets[other], secrets[sent]).Should().Be("sent [redacted].");
    }

    [Fact]
    public void The_beginning_of_a_client_secret_tells_enough_behind_what_all_begin_with()
    {
        SecretRedactor
            .Apply("secret amzn1.oa2-cs.v1.0123456789abcdef…", Logins.ClientSecret, "amzn1.oa2-cs.v1.0123456789abcdef0123456789")
            .Should()
            .Be("secret [redacted]…");
        SecretRedactor
            .Apply("amzn1.oa2-cs.v1. is what they begin with", "amzn1.oa2-cs.v1.0123456789abcdef0123456789")
            .Should()
            .Be("amzn1.oa2-cs.v1. is what they begin with");
    }

    [Theory]
    [InlineData("The tunnel to 'http://joe:Passw0rd@proxy:3128/' failed", "The tunnel to 'http://proxy:3128/' failed")]
    [InlineData("socks5://joe@proxy", "socks5://proxy")]
    [InlineData("http://a:b@c@proxy/x http://other/@", "http://proxy/x http://other/@")]
    [InlineData("proxy 'http://joe:Pa'ss@proxy:3128/'", "proxy 'http://proxy:3128/'")]
    [InlineData("proxy 'http://O'Neil:x@proxy'", "proxy 'http://proxy'")]
    [InlineData("'http://joe:pw@proxy:3128/' failed, ask ops@b.example", "'http://proxy:3128/' failed, ask ops@b.example")]
    [InlineData("http://joe:#secret@proxy:3128/", "http://proxy:3128/")]
    [InlineData("http://joe:12/34secret@proxy/", "http://proxy/")]
    [InlineData("http://corp/joe:secret@proxy/", "http://proxy/")]
    [InlineData("http://joe:pa ss@proxy:3128/", "http://proxy:3128/")]
    [InlineData("https://unpkg.com/a@1.0", "https://unpkg.com/a@1.0")]
    [InlineData(
        "{\"self\":\"https://[2001:db8::1]/v1\",\"contact\":\"ops@example.com\"}",
        "{\"self\":\"https://[2001:db8::1]/v1\",\"contact\":\"ops@example.com\"}"
    )]
    [InlineData("(https://a.example:443) ask ops@b.example", "(https://a.example:443) ask ops@b.example")]
    [InlineData("proxy \"http://joe:Pa\"s <s>/?#@proxy:3128/\"", "proxy \"http://proxy:3128/\"")]
    [InlineData("http://a.example failed: ask joe@b.example", "http://a.example failed: ask joe@b.example")]
    [InlineData("http://a.example:8080/x failed: ask joe@b.example", "http://a.example:8080/x failed: ask joe@b.example")]
    [InlineData("'http://a.example': ask joe@b.example", "'http://a.example': ask joe@b.example")]
    [InlineData("mailto:joe@example.com", "mailto:joe@example.com")]
    public void An_address_is_told_without_its_user(string text, string expected) =>
        new Credentials(Key, Token).Redact(text, int.MaxValue).Should().Be(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(19)]
    [InlineData(20)]
    public void A_credential_across_the_end_of_what_is_kept_leaves_nothing_of_itself(int length) =>
        new Credentials(Key, Token)
            .Redact($"{Token} {Token} {Token}", length)!
            .Replace("[redacted]", "", StringComparison.Ordinal)
            .Trim()
            .Should()
            .BeEmpty();

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

    private static string Decoded(string base64, Encoding encoding)
    {
        var whole = base64.Replace('-', '+').Replace('_', '/').Split("[redacted]");
        return string.Concat(
            whole
                .Select(part => part.TrimEnd('='))
                .Select(part => encoding.GetString(Convert.FromBase64String(part[..(part.Length / 4 * 4)]))));
    }

    [Fact]
    public void A_credential_that_holds_the_other_is_taken_out_whole() =>
        new Credentials("prefix-" + Token + "-suffix", Token)
            .Redact($"a prefix-{Token}-suffix b", int.MaxValue)
            .Should()
            .Be("a [redacted] b");

    [Fact]
    public void An_exception_that_quotes_a_credential_is_replaced()
    {
        var credentials = new Credentials(Key, Token);
        var harmless = new IOException("harmless");

        credentials.Redact(harmless).Should().BeSameAs(harmless);
        credentials.Redact(new HttpRequestException("outer", new IOException("line: " + Token))).ToString().Should().NotContain("AMPLE");
    }
}
