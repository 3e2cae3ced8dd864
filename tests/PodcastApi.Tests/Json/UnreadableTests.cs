using System.Net;
using System.Text;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Json;

public class UnreadableTests
{
    public static TheoryData<string> Operations => [.. OperationTests.Documented.Select(row => row.Data.Item1)];

    [Theory]
    [InlineData("{'data':{}}")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e"}}}{}""")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e"}}} x""")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e",}}}""")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e","images":[1,]}}}""")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e","duration":0x10}}}""")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e","duration":NaN}}}""")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e"/* */}}}""")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("\ufeff")]
    public async Task What_is_not_json_is_never_a_success(string body)
    {
        var error = await Failure(body);

        error.StatusCode.Should().Be(HttpStatusCode.OK);
        error.Message.Should().StartWith("HTTP 200 (OK) from getPodcastEpisode: ").And.Contain("not JSON");
        error.ErrorBody.Should().NotBeNull();
    }

    [Theory]
    [InlineData("", "the body is empty")]
    [InlineData("null", "the body is null")]
    [InlineData("[]", "the body is a list")]
    [InlineData("{}", "the body has no data")]
    [InlineData("""{"podcastEpisode":{"id":"e"}}""", "the body has no data, but podcastEpisode")]
    [InlineData("""{"data":null}""", "data is null")]
    [InlineData("""{"data":[]}""", "data is a list")]
    [InlineData("""{"data":{}}""", "data is empty")]
    [InlineData("""{"data":{"podcastEpisodes":[],"other":1}}""", "data holds podcastEpisodes, other")]
    [InlineData("""{"data":{"podcastEpisode":null}}""", "it is null")]
    [InlineData("""{"data":{"podcastEpisode":"e"}}""", "it is a text")]
    [InlineData("""{"data":{"podcastEpisode":{"title":"T"}}}""", "it is an object without an id")]
    [InlineData("""{"data":{"podcastEpisode":{"id":"e"}},"data":null}""", "data is null")]
    public async Task An_response_without_the_named_object_says_what_it_holds_instead(string body, string why)
    {
        var error = await Failure(body);

        error.Message.Should().Be($"HTTP 200 (OK) from getPodcastEpisode: no data.podcastEpisode: {why}.");
        error.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_error_in_place_of_the_object_is_told() =>
        (await Failure("""{"error":{"code":"C","message":"M"}}"""))
            .Message.Should()
            .EndWith("the body has no data, but error. Errors: C: M");

    [Fact]
    public async Task An_object_in_place_of_a_list_is_told()
    {
        using var handler = StubHandler.Responding("""{"data":{"podcastShows":{"id":"s"}}}""");
        using var client = Clients.Over(handler);

        await client
            .Invoking(c => c.GetPodcastShowsAsync(["s"]))
            .Should()
            .ThrowAsync<PodcastApiException>()
            .WithMessage("*it is an object, not a list.");
    }

    [Fact]
    public async Task A_failure_names_the_json_path()
    {
        (await Failure("""{"data":{"podcastEpisode":{"id":"e","images":[{},{"url":]}}}"""))
            .Message.Should()
            .Contain("data.podcastEpisode.images[1].url");
        (await Failure("""{"data":{"podcastEpisode":{"id":"e"}}}]""")).Message.Should().Contain("its end");
    }

    [Fact]
    public async Task Json_deeper_than_64_levels_is_rejected()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000));

        (await Failure(Reading.Body($$"""{"id":"e","x":{{deep}}}"""))).Message.Should().Contain("depth");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_documented_body_cut_at_any_byte_is_never_a_success(string operation)
    {
        var body = Encoding.UTF8.GetBytes(Repository.Example(operation + ".200").TrimEnd());
        var cut = 0;
        using var handler = new StubHandler(_ => new HttpResponseMessage { Content = new ByteArrayContent(body, 0, cut) });
        using var client = Clients.Over(handler);

        for (; cut < body.Length; cut++)
        {
            await FluentActions
                .Awaiting(() => OperationTests.Call(client, operation))
                .Should()
                .ThrowAsync<PodcastApiException>($"only {cut} bytes came");
        }

        await OperationTests.Call(client, operation);
    }

    private static async Task<PodcastApiException> Failure(string body)
    {
        using var handler = StubHandler.Responding(body);
        using var client = Clients.Over(handler);
        return (await client.Invoking(c => c.GetPodcastEpisodeAsync("x")).Should().ThrowAsync<PodcastApiException>()).Which;
    }
}
