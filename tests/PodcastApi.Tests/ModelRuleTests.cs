using System.Reflection;

namespace PodcastApi.Tests;

/// <summary>What holds for every model, those of tomorrow included.</summary>
public class ModelRuleTests
{
    public static TheoryData<Type> Models =>
        [
            .. typeof(PodcastClient)
                .Assembly.GetExportedTypes()
                .Where(t => t.GetProperty(nameof(PodcastShow.AdditionalProperties)) is not null && !t.IsGenericType),
        ];

    [Fact]
    public void There_are_models() => Models.AsEnumerable().Should().HaveCountGreaterThan(8);

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_sealed_and_has_a_public_constructor(Type model)
    {
        model.IsSealed.Should().BeTrue();
        model.GetConstructor(Type.EmptyTypes).Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_set_by_its_initializer_alone(Type model) =>
        model
            .GetProperties()
            .Should()
            .OnlyContain(p => p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"));

    [Theory]
    [MemberData(nameof(Models))]
    public void Only_an_id_is_required_and_all_else_may_be_null(Type model)
    {
        var context = new NullabilityInfoContext();
        var sure = model.GetProperties().Where(p => context.Create(p).ReadState == NullabilityState.NotNull).Select(p => p.Name);

        sure.Except(["Id", "AdditionalProperties"]).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_says_nothing_of_its_content_in_ToString(Type model) =>
        model.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType.Should().Be<object>();
}
