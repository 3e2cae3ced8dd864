using System.Globalization;
using System.Reflection;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NSwag;

namespace PodcastApi.ContractTests.Spec;

public class OperationMethodTests
{
    public static TheoryData<string> OperationIds => [.. SpecDocument.Operations.Select(o => o.OperationId)];

    [Fact]
    public void The_document_has_the_eight_operations() => SpecDocument.Operations.Should().HaveCount(8);

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void Every_operation_has_its_method_with_its_parameters(string id)
    {
        var expected = SpecDocument.Operation(id).ActualParameters.Select(p => p.Name);

        Method(typeof(IPodcastClient), id).GetParameters().Select(p => p.Name).Should().Equal([.. expected, "cancellationToken"]);
        Method(typeof(IPodcastResponseClient), id)
            .GetParameters()
            .Select(p => p.Name)
            .Should()
            .Equal([.. expected, "options", "cancellationToken"]);
    }

    [Fact]
    public void No_method_is_without_an_operation() =>
        typeof(IPodcastResponseClient)
            .GetMethods()
            .Select(m => m.Name)
            .Should()
            .BeEquivalentTo(SpecDocument.Operations.Select(o => MethodName(o.OperationId)));

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task Every_bound_of_the_document_is_enforced_before_anything_is_sent(string id)
    {
        using var handler = new CountingHandler();
        using var httpClient = new HttpClient(handler);
        using var client = new PodcastClient(httpClient, new PodcastClientOptions { ApiKey = "k", AccessToken = "t" });

        foreach (var parameter in SpecDocument.Operation(id).ActualParameters)
        {
            foreach (var rejected in OutOfBounds(parameter.ActualSchema))
            {
                var arguments = SpecDocument.Operation(id).ActualParameters.Select(p => p == parameter ? rejected : Good(p)).ToList();
                var calling = () =>
                    (Task)
                        Method(typeof(IPodcastClient), id)
                            .Invoke(
                                client,
                                BindingFlags.DoNotWrapExceptions,
                                null,
                                [.. arguments, CancellationToken.None],
                                CultureInfo.InvariantCulture
                            )!;

                await calling
                    .Should()
                    .ThrowAsync<ArgumentException>($"{parameter.Name} must not be {new JValue(rejected as IComparable)}")
                    .Where(e => e.ParamName == parameter.Name);
            }
        }

        handler.Requests.Should().Be(0);
    }

    private static object? Good(OpenApiParameter parameter) => parameter switch
    {
        { ActualSchema.Type: JsonObjectType.Array } => new[] { "id" },
        { IsRequired: true } => "id",
        _ => null,
    };

    private static IEnumerable<object> OutOfBounds(JsonSchema schema)
    {
        if (schema.Minimum is { } min) yield return (int)min - 1;
        if (schema.Maximum is { } max) yield return (int)max + 1;
        if (schema.MinLength > 0) yield return "";
        if (schema.MinItems > 0) yield return Array.Empty<string>();
        if (schema.MaxItems > 0) yield return Enumerable.Range(0, schema.MaxItems + 1).Select(n => $"id{n}").ToArray();
        if (schema.Item?.MinLength > 0) yield return new[] { "" };
    }

    private static MethodInfo Method(Type type, string id) => type.GetMethod(MethodName(id))!;

    private static string MethodName(string id) => char.ToUpperInvariant(id[0]) + id[1..] + "Async";
}
