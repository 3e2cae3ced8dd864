using System.Net.Sockets;
using System.Text;

namespace PodcastApi.ContractTests.StubServer;

public sealed class WireMockStubServerTests : IDisposable
{
    private const string Target = "/v1/a%2Fb/../c//d?ids=a,b%2Cc&x=%41";

    private readonly WireMockStubServer _server = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("podcastapi-stubs-").FullName;

    [Fact]
    public async Task A_target_is_matched_and_recorded_unchanged()
    {
        Load(Stub(RequestTarget.Header, Target));

        (await SendAsync($"GET {Target} HTTP/1.1")).Should().StartWith("HTTP/1.1 200");
        (await SendAsync("GET /v1/a%2Fb/../c//d?ids=a,b,c&x=%41 HTTP/1.1")).Should().StartWith("HTTP/1.1 404");

        _server
            .Requests.Select(request => (request.PathAndQuery, request.Matched))
            .Should()
            .Equal((Target, true), ("/v1/a%2Fb/../c//d?ids=a,b,c&x=%41", false));
        _server.Requests.Should().OnlyContain(request => !request.Headers.ContainsKey(RequestTarget.Header));
    }

    [Fact]
    public async Task A_header_sent_twice_does_not_match()
    {
        Load(Stub("x-api-key", "key"));

        (await SendAsync("GET /x HTTP/1.1", "x-api-key: key")).Should().StartWith("HTTP/1.1 200");
        (await SendAsync("GET /x HTTP/1.1", "x-api-key: key", "x-api-key: key")).Should().StartWith("HTTP/1.1 404");

        _server.Requests.Select(request => request.Headers["X-API-KEY"]).Should().Equal("key", "key, key");
    }

    [Fact]
    public async Task A_body_is_recorded_unchanged_whatever_the_method()
    {
        Load(Stub(RequestTarget.Header, "/x"));

        await SendAsync("GET /x HTTP/1.1", "Content-Type: application/json", "Content-Length: 12", "", """{"a" : 1.10}""");

        _server.Requests.Should().ContainSingle().Which.Body.Should().Be("""{"a" : 1.10}""");
    }

    [Fact]
    public async Task A_body_is_sent_as_the_stub_defines_it()
    {
        const string Body = """{ "a" : 1.10, "b": 1E400, "c": "2024-05-06T07:08:09Z" }""";
        Load(Stub(RequestTarget.Header, "/x", $"\"Body\": {Newtonsoft.Json.JsonConvert.ToString(Body)}"));

        (await SendAsync("GET /x HTTP/1.1")).Should().Contain(Body);
    }

    [Fact]
    public async Task New_stubs_take_the_place_of_the_old_ones_and_empty_the_journal()
    {
        Load(Stub(RequestTarget.Header, "/x"));
        await SendAsync("GET /x HTTP/1.1");

        Load(Stub(RequestTarget.Header, "/y"));

        _server.Requests.Should().BeEmpty();
        (await SendAsync("GET /x HTTP/1.1")).Should().StartWith("HTTP/1.1 404");
    }

    [Theory]
    [InlineData("""{"Request":{},"Response":{},"Priorty":1}""", "Priorty")]
    [InlineData("""{"Request":{"Headers":[{"Name":"x","Matcher":[]}]},"Response":{}}""", "Matcher")]
    [InlineData("""{"Request":{},"Response":{"Status":200}}""", "Status")]
    [InlineData("""{"Request":{},"Response":{"BodyAsFile":"getNothing.200.json"}}""", "spec/examples has no getNothing.200.json")]
    [InlineData("""{"Request":{},"Response":{"BodyAsFile":"../podcast-v1.yaml"}}""", "spec/examples has no ../podcast-v1.yaml")]
    [InlineData("""{"Request":{},"Response":{"Body":"x","BodyAsFile":"error.403.json"}}""", "both")]
    [InlineData("""{"Request":{},"Response":{"BodyAsJson":{}}}""", "alone")]
    [InlineData("""{"Request":{},"Response":{"StatusCode":"2OO"}}""", "no number")]
    [InlineData("""{"Request":{"Path":{"Matcher":[]}},"Response":{}}""", "alone")]
    [InlineData("""{"Request":{"Headers":[{"Name":"x-api-key"}]},"Response":{}}""", "x-api-key needs one matcher")]
    [InlineData(
        """{"Request":{"Headers":[{"Name":"x","Matchers":[{"Name":"ExcatMatcher","Pattern":"y"}]}]},"Response":{}}""",
        "ExactMatcher or RegexMatcher")]
    [InlineData(
        """{"Request":{"Headers":[{"Name":"x","Matchers":[{"Name":"ExactMatcher","Pattern":7}]}]},"Response":{}}""",
        "Pattern that is text")]
    [InlineData("""{"Request":{},"Request":{},"Response":{}}""", "Request")]
    [InlineData("""{"Request":{}}""", "no Response")]
    [InlineData("""{"Request":""", "end")]
    public void A_mistake_in_a_stub_is_an_error_that_names_the_file(string stub, string slip) =>
        this.Invoking(tests => tests.Load(stub)).Should().Throw<InvalidDataException>().WithMessage($"*stub.json is no stub: *{slip}*");

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Stub(string header, string value, string response = "\"StatusCode\": 200") =>
        $$$"""{"Request":{"Headers":[{"Name":"{{{header}}}","Matchers":[{"Name":"ExactMatcher","Pattern":"{{{value}}}"}]}]}"""
            + $$$""","Response":{ {{{response}}} } }""";

    private void Load(string stub)
    {
        File.WriteAllText(Path.Combine(_folder, "stub.json"), stub);
        _server.Load(_folder);
    }

    /// <summary>Sends the request over a socket: an HttpClient would normalize the target and join the headers.</summary>
    private async Task<string> SendAsync(string first, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_server.BaseAddress.Host, _server.BaseAddress.Port, TestContext.Current.CancellationToken);
        var lines = string.Join("\r\n", [first, "Host: localhost", "Connection: close", .. headers]);
        var request = headers.Contains("") ? lines : lines + "\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var response = new StreamReader(client.GetStream());
        return await response.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
