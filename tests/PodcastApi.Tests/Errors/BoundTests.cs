using System.Net;
using System.Text;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Errors;

public class BoundTests
{
    private static readonly int Longest = new PodcastClientOptions().MaxResponseBytes;

    [Theory]
    [InlineData("""{"data":{"podcastShow":{"id":"s","images":[*]}}}""", "{}", 10_000, "10000 entries that MaxListEntries allows")]
    [InlineData("""{"data":{"podcastShow":{"id":"s","images":[*]}}}""", "null", 10_000, "10000 entries that MaxListEntries allows")]
    [InlineData(
        """{"data":{"podcastShow":{"id":"s","episodes":{"edges":[*]}}}}""",
        "7",
        10_000,
        "10000 entries that MaxListEntries allows")]
    [InlineData("""{"data":{"podcastShow":{"id":"s"}},"errors":[*]}""", "1", 100, "100 errors that MaxReportedErrors allows")]
    [InlineData("""{"errors":[*],"data":{"podcastShow":{"id":"s"}},"errors":[1]}""", "1", 99, null)]
    [InlineData("""{"errors":[*],"data":{"podcastShow":{"id":"s"}},"errors":[1]}""", "1", 100, "100 errors that MaxReportedErrors allows")]
    public async Task A_list_may_be_as_long_as_the_setting_says(string body, string entry, int most, string? complaint)
    {
        if (complaint is not null)
            await Succeeds(Body(body, entry, most - (body.StartsWith("""{"errors""", StringComparison.Ordinal) ? 1 : 0)));

        var call = await FailureOf(Body(body, entry, complaint is null ? most : most + 1));

        if (complaint is null)
            call.Should().BeNull();
        else
            call.Should()
                .BeOfType<PodcastApiException>()
                .Which.Message.Should()
                .StartWith("HTTP 200 (OK) from getPodcastShow: the body would become too much: ")
                .And.Contain(complaint);
    }

    [Fact]
    public async Task Fields_that_nobody_knows_are_bounded_too()
    {
        var fields = string.Join(',', Enumerable.Range(0, 10_001).Select(i => $"\"x{i}\":1"));

        (await FailureOf($$$"""{"data":{"podcastShow":{"id":"s",{{{fields}}} } } }"""))!.Message.Should().Contain("MaxListEntries");
        (await FailureOf($$$"""{"data":{"podcastShow":{"id":"s"}},{{{fields}}} }"""))!.Message.Should().Contain("MaxListEntries");
    }

    [Fact]
    public async Task Many_lists_together_are_bounded_too()
    {
        var images = string.Join(',', Enumerable.Repeat("{}", 5000));
        var shows = string.Join(',', Enumerable.Range(0, 21).Select(i => $$"""{"id":"{{i}}","images":[{{images}}]}"""));

        (await FailureOf($$$"""{"data":{"podcastShow":{"id":"s","x":[{{{shows}}}]} } }""")).Should().BeNull("it stays text");
        using var client = Clients.Over(StubHandler.Responding($$$"""{"data":{"podcastShows":[{{{shows}}}]} }"""));
        (await client.Awaiting(c => c.GetPodcastShowsAsync(["a"])).Should().ThrowAsync<PodcastApiException>()).WithMessage(
            "*more than 100000 entries together*");
    }

    [Fact]
    public async Task The_settings_move_the_bounds()
    {
        using var client = Clients.Over(
            StubHandler.Responding(Body("""{"data":{"podcastShow":{"id":"s","images":[*]}},"errors":[1,2]}""", "{}", 101)),
            o => (o.MaxListEntries, o.MaxReportedErrors) = (101, 2));

        var response = await client.WithResponse.GetPodcastShowAsync("s", cancellationToken: TestContext.Current.CancellationToken);

        (response.Value.Images!.Count, response.Errors.Count).Should().Be((101, 2));
    }

    [Theory]
    [InlineData(200, """{"errors":[{"message":"*"}]}""", "&")]
    [InlineData(200, """{"errors":[*]}""", "1,")]
    [InlineData(200, """{"errors":"*"}""", "x")]
    [InlineData(200, """{"data":{"podcastShow":{"id":"s","images":[*]}}}""", "{},")]
    [InlineData(200, """{"data":{"x":"*"}}""", "%25")]
    [InlineData(200, "*", "x")]
    [InlineData(403, """{"error":{"message":"*"}}""", "&")]
    public async Task A_long_body_takes_no_time_that_grows_faster_than_it(int status, string body, string unit)
    {
        // As long as a body may be. What looks at the rest of it from each of its places would take days.
        var many = string.Concat(Enumerable.Repeat(unit, (Longest - body.Length) / unit.Length));
        var bytes = Encoding.UTF8.GetBytes(body.Replace("*", many, StringComparison.Ordinal).Replace(",]", "]", StringComparison.Ordinal));
        using var handler = new StubHandler(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(bytes) });
        using var client = Clients.Over(handler);
        var call = Task.Run(() => client.GetPodcastShowAsync("s"), TestContext.Current.CancellationToken);

        var waiting = FluentActions.Awaiting(() => call.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken));
        await waiting.Should().ThrowAsync<PodcastApiException>();
    }

    private static string Body(string body, string entry, int count) =>
        body.Replace("*", string.Join(',', Enumerable.Repeat(entry, count)), StringComparison.Ordinal);

    private static async Task Succeeds(string body) => (await FailureOf(body)).Should().BeNull();

    private static async Task<Exception?> FailureOf(string body)
    {
        using var client = Clients.Over(StubHandler.Responding(body));
        return await Record.ExceptionAsync(() => client.GetPodcastShowAsync("s"));
    }
}
