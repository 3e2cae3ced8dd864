using Newtonsoft.Json;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Operations;

public abstract class DocumentedCallTests : ContractTest
{
    private protected DocumentedCallTests(IStubServer server)
        : base(server)
    {
    }

    public static TheoryData<string> Operations => AllOperations.Ids;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_request_on_the_wire_is_the_documented_one(string id)
    {
        var operation = AllOperations.Get(id);
        Load("documented");

        await operation.Call(Client);

        var request = Server.Requests.Should().ContainSingle().Subject;
        request.Matched.Should().BeTrue();
        request.Method.Should().Be(operation.Method);
        request.PathAndQuery.Should().Be(operation.PathAndQuery);
        request.Headers["x-api-key"].Should().Be(ApiKey);
        request.Headers["Authorization"].Should().Be("Bearer " + AccessToken);
        request.Headers["Accept"].Should().Be("application/json");
        request.Body.Should().BeEmpty();
        request.Headers.Keys.Should().NotContain("Content-Type");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_value_of_the_documented_body_is_in_the_model_and_is_written_back(string id)
    {
        var operation = AllOperations.Get(id);
        Load("documented");

        var result = await operation.Call(Client);

        var documented = JsonTrees.Parse(Documented(operation))["data"]!.First!.First!;
        JsonTrees.Canonical(JsonConvert.SerializeObject(result)).Should().Be(JsonTrees.Canonical(documented.ToString()));
        Models.UnknownFieldsOf(result).Should().BeEmpty("every documented field has a property");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_id_is_one_escaped_path_segment_whatever_it_contains(string id)
    {
        const string Odd = "a/b?c=d&e#f%2Fg h..:é";
        var operation = AllOperations.Get(id);
        Load("documented");

        try
        {
            await operation.CallFor(Client, Odd);
        }
        catch (PodcastApiException)
        {
            // Nothing has this id; a multi-get may return an empty list.
        }

        var request = Server.Requests.Should().ContainSingle().Subject;
        request.Method.Should().Be(operation.Method);
        request.PathAndQuery.Should().Match("/v1/*podcasts/*").And.EndWith(Uri.EscapeDataString(Odd));
        request
            .PathAndQuery[..^Uri.EscapeDataString(Odd).Length]
            .Should()
            .EndWith(operation.PathAndQuery.Contains("ids=", StringComparison.Ordinal) ? "?ids=" : "s/");
    }

    [Fact]
    public async Task Following_the_cursor_asks_for_the_next_page_with_the_same_limit()
    {
        Load("paging");
        var titles = new List<string?>();

        await foreach (var episode in Client.ListEpisodesAsync("B077DT8KHW", new ListEpisodesOptions { PageSize = 2 }))
            titles.Add(episode.Title);

        var requests = Server.Requests;
        requests.Should().HaveCount((titles.Count + 1) / 2).And.OnlyContain(r => r.Matched);
        requests.Take(2).Select(r => r.PathAndQuery).Should().Equal(
            "/v1/podcasts/shows/B077DT8KHW?limit=2",
            "/v1/podcasts/shows/B077DT8KHW?limit=2&cursor=7%3A7a0dc6a4-0ab8-46d5-9395-872a22110268");
        titles.Should().OnlyHaveUniqueItems();
        titles.Take(3).Should().Equal("Introducing \"The Line\"", "We Have a Problem", "A Righteous Thing");
    }

    /// <summary>The body of the documented response.</summary>
    private protected virtual string Documented(Operation operation) => Repository.Example(operation.Example);
}
