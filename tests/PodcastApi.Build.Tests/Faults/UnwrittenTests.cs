using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Faults;

public class UnwrittenTests(UnwrittenSpec spec) : IClassFixture<UnwrittenSpec>
{
    [Theory]
    [InlineData("putX: parameter n is of type int")]
    [InlineData("putX: parameter X-Trace is neither in the path nor in the query")]
    [InlineData("putX: parameter crumb is neither in the path nor in the query")]
    [InlineData("putX: parameter exploded is an unsupported list. Use style form, explode false")]
    [InlineData("putX: parameter numbers is an unsupported list")]
    [InlineData("putX: parameter deep is of type Deep")]
    [InlineData("putX: parameter any is of type RawJson")]
    [InlineData("putX: parameter options has the name of a parameter that every method has. Give it another name with x-originalName")]
    [InlineData("putX: parameter \"ids=null!\" is not a valid identifier. Give it another name with x-originalName")]
    [InlineData("putX has a request body")]
    [InlineData("putX has no supported response")]
    [InlineData("postX has a request body")]
    [InlineData("postX has no supported response. Its success response must be application/json with a $ref to a schema whose \"data\"")]
    [InlineData("getX has no supported response")]
    [InlineData("maxMax: the bound of parameter size would be a second MaxMaxMaxSize")]
    public void An_unsupported_operation_is_an_error_that_says_so(string text) => Reports(text);

    [Theory]
    [InlineData("Sub inherits from PageInfo")]
    [InlineData("Number is an enum of numbers")]
    [InlineData("Odd.guid is of type System.Guid?, which has no reader in src/PodcastApi/Json. Leave out the format")]
    [InlineData("Odd.nested is of type IReadOnlyList<IReadOnlyList<string>>?")]
    [InlineData("Odd.aB would be a second member AB. Leave the field out of the schema")]
    [InlineData("Odd.additionalProperties would be a second member AdditionalProperties")]
    [InlineData("Either has no fields")]
    [InlineData("ApiError is marked x-envelope")]
    [InlineData("Odd has a field whose name is not a valid identifier: \"a;b\". Leave the field out")]
    public void An_unsupported_model_is_an_error_that_says_so(string text) => Reports(text);

    private void Reports(string text) =>
        spec.Build.ShouldFailWith("PODCASTAPI011", RepositoryCopy.Spec, "can't write what the OpenAPI document asks for", text);
}
