using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using PodcastApi.ContractTests.Operations;
using PodcastApi.ContractTests.Spec;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Bodies;

[Collection(OnTheStubServer.Name)]
public class GeneratedBodyTests(StubServerFixture fixture) : ContractTest(fixture.Server)
{
    private const int Seeds = 40;

    public static TheoryData<string> Operations => AllOperations.Ids;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Whatever_the_document_allows_is_read_and_written_back(string id)
    {
        var bodies = Enumerable.Range(0, Seeds).Select(seed => new BodyGenerator(seed).Response(SpecDocument.Response(id, "200"))).ToList();
        Load(bodies);

        for (var seed = 0; seed < Seeds; seed++)
        {
            var result = await AllOperations.Get(id).CallFor(Client, $"seed-{seed}");

            JsonTrees
                .Canonical(JsonConvert.SerializeObject(result))
                .Should()
                .Be(JsonTrees.Canonical(bodies[seed]["data"]!.First!.First!.ToString()), $"the seed is {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void What_is_generated_is_allowed_by_the_document(string id)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            SpecDocument
                .Response(id, "200")
                .Validate(new BodyGenerator(seed, open: false).Response(SpecDocument.Response(id, "200")), SchemaType.OpenApi3)
                .Select(e => e.ToString())
                .Should()
                .BeEmpty();
        }
    }

    private void Load(List<JObject> bodies)
    {
        var folder = Directory.CreateTempSubdirectory("podcastapi-bodies-");
        for (var seed = 0; seed < bodies.Count; seed++)
        {
            var target = new JObject { ["Name"] = "RegexMatcher", ["Pattern"] = $"^/v1/.*[/=]seed-{seed}$" };
            var stub = new JObject
            {
                ["Request"] = new JObject
                {
                    ["Headers"] = new JArray(new JObject { ["Name"] = RequestTarget.Header, ["Matchers"] = new JArray(target) }),
                },
                ["Response"] = new JObject { ["StatusCode"] = 200, ["Body"] = bodies[seed].ToString() },
            };
            File.WriteAllText(Path.Combine(folder.FullName, $"{seed}.json"), stub.ToString());
        }

        Server.Load(folder.FullName);
        folder.Delete(recursive: true);
    }
}
