using System.Text.RegularExpressions;

namespace PodcastApi.Tests;

/// <summary>The generated client is read too: in an editor, in a debugger, in a review of a new template.</summary>
public class GeneratedCodeTests
{
    private readonly string _code = Repository.Read("src", "PodcastApi", "obj", "generated", "PodcastClient.g.cs");

    [Theory]
    [InlineData(@"\n\s*\n\s*\n", "two blank lines")]
    [InlineData(@"\{\n\s*\n", "a blank line after a brace")]
    [InlineData(@"\n\s*\n\s*\}", "a blank line before a brace")]
    [InlineData(@"[ \t]\n", "a space at a line's end")]
    [InlineData(@", ?[\])]", "a comma before a bracket")]
    [InlineData(@"(;|\})\n +///", "no blank line between members")]
    [InlineData(@"\}\n {0,4}(public|internal|private|\[|///)", "no blank line behind a type or a method")]
    [InlineData(@";\n {4}(public|internal|private) ", "no blank line between members without documentation")]
    [InlineData(@"<summary>\s*</summary>", "an empty summary")]
    public void The_code_reads_as_if_written_by_hand(string pattern, string what) =>
        Regex.Match(_code, pattern).Value.Should().BeEmpty("it is {0}", what);

    [Fact]
    public void No_sentence_of_the_documentation_of_a_method_is_written_twice() =>
        Regex
            .Matches(_code, "<summary>(Gets|Saves|Removes|Follows|Stops) .*</summary>")
            .Select(match => match.Value)
            .Should()
            .HaveCount(8)
            .And.OnlyHaveUniqueItems();

    [Fact]
    public void Only_what_the_document_has_is_generated() =>
        _code.Should().NotContain("class ApiError").And.NotMatchRegex(@"IReadOnlyDictionary<string, (?!RawJson> AdditionalProperties)");

    [Fact]
    public void The_bounds_of_the_document_are_constants() =>
        (
            PodcastApiLimits.GetPodcastEpisodesMaxIds,
            PodcastApiLimits.GetPodcastShowsMaxIds,
            PodcastApiLimits.GetPodcastShowMinLimit,
            PodcastApiLimits.GetPodcastShowMaxLimit)
            .Should()
            .Be((50, 100, 1, 100));
}
