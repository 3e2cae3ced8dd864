using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Errors;

public class RejectionTests
{
    [Theory]
    [InlineData("""{"error":{"status":"403","code":"C","message":"M","reference":"R"}}""", "C", "M", "R")]
    [InlineData("""{"error":{"status":403,"code":"C","message":"M"}}""", "C", "M", null)]
    [InlineData("""{"error":{"status":"500","code":"C"}}""", "C", null, null)]
    [InlineData("""{"error":{"code":7,"message":{"text":"M"}}}""", "7", """{"text":"M"}""", null)]
    [InlineData("""{"error":{"code":"C","payload":{"deep":[1]},"url":"https://music.amazon.com"},"other":1}""", "C", null, null)]
    [InlineData("""{"message":"Forbidden"}""", null, "Forbidden", null)]
    [InlineData("""{"Message":"User is not authorized"}""", null, "User is not authorized", null)]
    [InlineData("""{"error":"text"}""", null, "text", null)]
    [InlineData("""{"error":"invalid_grant","error_description":"D"}""", "invalid_grant", "D", null)]
    [InlineData("""{"errors":[{"message":"one"},null,{"message":"two"}]}""", null, "one; two", null)]
    [InlineData("""{"error":{"code":"C","message":"M"},"cut":""", "C", "M", null)]
    [InlineData("""{"error":null}""", null, null, null)]
    [InlineData("""["error"]""", null, null, null)]
    [InlineData("null", null, null, null)]
    [InlineData("\"text\"", null, null, null)]
    [InlineData("", null, null, null)]
    [InlineData("<html><h1>503</h1></html>", null, null, null)]
    [InlineData("plain text", null, null, null)]
    public async Task Whatever_the_body_is_the_status_is_told_first(string body, string? code, string? message, string? reference)
    {
        var error = await Rejected(HttpStatusCode.Forbidden, new StringContent(body));

        error.Message.Should().StartWith("HTTP 403 (Forbidden) from getPodcastShow: ");
        error.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (error.Code, error.ApiMessage, error.Reference).Should().Be((code, message, reference));
        error.ErrorBody.Should().Be(body.Length == 0 ? null : body);
        error.Attempts.Should().Be(1);
        foreach (var word in new[] { code, message, reference }.OfType<string>()) error.Message.Should().Contain(word);
    }

    [Theory]
    [InlineData(100 + 200)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(400)]
    [InlineData(418)]
    [InlineData(500)]
    [InlineData(599)]
    public async Task Every_status_but_2xx_is_an_error(int status) =>
        (await Rejected((HttpStatusCode)status, new StringContent("{}"))).Message.Should().StartWith($"HTTP {status} ");

    [Fact]
    public async Task A_payload_of_any_size_and_depth_hides_nothing_before_it()
    {
        var deep = new string('[', 70) + new string(']', 70);
        var body = $$"""{"error": {"code": "C", "message": "M", "payload": [{{deep}}, "{{new string('x', 70_000)}}"] } }""";

        var error = await Rejected(HttpStatusCode.TooManyRequests, new StringContent(body));

        (error.Code, error.ApiMessage).Should().Be(("C", "M"));
    }

    [Fact]
    public async Task A_redirect_says_where_it_leads_and_that_it_is_not_followed()
    {
        var error = await Rejected(HttpStatusCode.Found, new StringContent(""), ("Location", "https://user:secret@example.com/path?x=1"));

        error.Message.Should().Contain("a redirect to https://example.com, which is not followed").And.NotContain("secret");
    }

    [Fact]
    public async Task A_body_without_a_content_type_is_read_all_the_same()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"error":{"code":"C"}}"""));

        (await Rejected(HttpStatusCode.NotFound, content)).Code.Should().Be("C");
    }

    [Fact]
    public async Task The_bodys_text_ends_after_8192_bytes_and_stands_in_no_message()
    {
        var error = await Rejected(HttpStatusCode.BadGateway, new StringContent("<html>" + new string('é', 50_000)));

        Encoding.UTF8.GetByteCount(error.ErrorBody!).Should().BeInRange(8190, 8192);
        error.ToString().Should().NotContain("ééé");
    }

    [Fact]
    public async Task A_long_message_is_cut_and_its_control_characters_are_taken_out()
    {
        var error = await Rejected(
            HttpStatusCode.BadRequest,
            new StringContent($$"""{"error":{"message":"a\u001b[31m\nb{{new string('x', 5000)}}"} }"""));

        error.Message.Length.Should().BeLessThan(700);
        error.Message.Any(char.IsControl).Should().BeFalse();
        error.ApiMessage!.Length.Should().Be(4096);
    }

    [Fact]
    public async Task Another_charset_is_decoded()
    {
        var content = new ByteArrayContent(Encoding.Unicode.GetBytes("Zugriff verweigert: ü"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-16");

        (await Rejected(HttpStatusCode.Forbidden, content)).ErrorBody.Should().Be("Zugriff verweigert: ü");
    }

    [Theory]
    [InlineData("klingon")]
    [InlineData("utf-7")]
    public async Task A_charset_that_is_not_known_is_no_reason_to_fail(string charset)
    {
        var content = new StringContent("text");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=" + charset);

        (await Rejected(HttpStatusCode.Forbidden, content)).ErrorBody.Should().Be("text");
    }

    [Fact]
    public async Task Credentials_that_the_server_echoes_are_taken_out()
    {
        var echo = $"key {Clients.ApiKey} token {Clients.AccessToken}";
        var error = await Rejected(
            HttpStatusCode.Unauthorized,
            new StringContent($$"""{"error":{"code":"{{echo}}","message":"{{echo}}","reference":"{{echo}}"} }"""));

        var all = string.Join("\n", error.ToString(), error.Code, error.ApiMessage, error.Reference, error.ErrorBody);
        all.Should().NotContain(Clients.ApiKey).And.NotContain(Clients.AccessToken).And.Contain("[redacted]");
    }

    internal static async Task<PodcastApiException> Rejected(
        HttpStatusCode status,
        HttpContent content,
        params (string Name, string Value)[] headers)
    {
        using var handler = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(status) { Content = content };
            foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });
        using var client = Clients.Over(handler, o => o.TimeProvider = new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        return (await client.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;
    }
}
