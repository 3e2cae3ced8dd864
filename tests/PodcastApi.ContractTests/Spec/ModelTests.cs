using System.Reflection;
using Newtonsoft.Json;

namespace PodcastApi.ContractTests.Spec;

public class ModelTests
{
    private static readonly Assembly Library = typeof(PodcastClient).Assembly;

    public static TheoryData<string> Objects => [.. SpecDocument.Objects.Keys];

    public static TheoryData<string> Enums => [.. SpecDocument.Enums.Keys];

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_schema_and_its_model_have_the_same_properties(string name)
    {
        var model = Library.GetType("PodcastApi." + name)!;

        model.GetProperties().Select(p => p.Name).Except([nameof(PodcastShow.AdditionalProperties)])
            .Should().BeEquivalentTo(SpecDocument.Objects[name].ActualProperties.Keys.Select(Capital));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_model_reads_and_writes_each_property_under_its_name_in_the_schema(string name)
    {
        var model = Library.GetType("PodcastApi." + name)!;
        foreach (var property in SpecDocument.Objects[name].ActualProperties)
        {
            var json = new Bodies.BodyGenerator(seed: 1).Full(SpecDocument.Objects[name]);

            var value = JsonConvert.DeserializeObject(json.ToString(), model)!;

            model.GetProperty(Capital(property.Key))!.GetValue(value).Should().NotBeNull(property.Key);
            JsonTrees.Parse(JsonConvert.SerializeObject(value))[property.Key].Should().NotBeNull(property.Key);
        }
    }

    [Fact]
    public void Every_model_has_its_schema() =>
        Library
            .GetTypes()
            .Where(t => Operations.Models.IsModel(t) && !t.IsGenericType)
            .Select(t => t.Name)
            .Should()
            .BeEquivalentTo(SpecDocument.Objects.Keys);

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_has_a_constant_for_each_value_of_its_schema(string name) =>
        Library.GetType("PodcastApi." + name)!.GetFields().Where(f => f.IsLiteral).Select(f => f.GetRawConstantValue())
            .Should().BeEquivalentTo(SpecDocument.Enums[name].Enumeration);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
