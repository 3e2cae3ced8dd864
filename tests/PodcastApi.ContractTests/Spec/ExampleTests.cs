using NJsonSchema;

namespace PodcastApi.ContractTests.Spec;

public class ExampleTests
{
    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Repository.PathOf("spec", "examples")).Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_documented_body_is_valid_by_its_schema(string name) =>
        SchemaOf(name)
            .Validate(JsonTrees.Parse(Repository.Example(name)), SchemaType.OpenApi3)
            .Select(e => e.ToString())
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_operation_has_its_documented_body() =>
        SpecDocument
            .Operations.Select(o => o.OperationId + ".200")
            .Should()
            .BeSubsetOf(Directory.GetFiles(Repository.PathOf("spec", "examples")).Select(f => Path.GetFileNameWithoutExtension(f)!));

    [Fact]
    public void Validation_sees_what_is_wrong()
    {
        var noId = JsonTrees.Parse("""{"data":{"podcastShow":{"title":"T"}}}""");
        var wrongType = JsonTrees.Parse("""{"data":{"podcastShow":{"id":"x","episodes":{"edgeCount":"many"}}}}""");

        SpecDocument.Response("getPodcastShow", "200").Validate(noId, SchemaType.OpenApi3).Should().NotBeEmpty();
        SpecDocument.Response("getPodcastShow", "200").Validate(wrongType, SchemaType.OpenApi3).Should().NotBeEmpty();
    }

    private static JsonSchema SchemaOf(string example)
    {
        var (name, status) = (example.Split('.')[0], example.Split('.')[1]);
        return SpecDocument.Response(name == "error" ? "getPodcastShow" : name, status);
    }
}
