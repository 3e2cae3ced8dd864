using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Faults;

public class SpecFaultTests(RestoredCopy copy) : IClassFixture<RestoredCopy>
{
    [Fact]
    public async Task Broken_yaml_names_the_line()
    {
        var build = await BuildAsync("paths:\n", "paths: [\n");

        build.ShouldFailWith(
            "PODCASTAPI010",
            RepositoryCopy.Spec,
            "Correct this file",
            "Line: 21, Col: 19",
            "did not find expected ',' or ']'");
    }

    [Theory]
    [InlineData("#/components/schemas/PodcastEpisodeConnection")]
    [InlineData("#/components/parameters/Limit")]
    [InlineData("#/components/responses/NotFound")]
    public async Task A_dangling_reference_names_what_is_missing(string reference)
    {
        var build = await BuildAsync(reference, "#/components/missing/Thing");

        build.ShouldFailWith("PODCASTAPI010", RepositoryCopy.Spec, "Correct this file", "#/components/missing/Thing");
    }

    [Theory]
    [InlineData("examples/getPodcastShow.200.json", "examples/none.json")]
    [InlineData("'#/components/parameters/Limit'", "'none.yaml#/components/parameters/Limit'")]
    public async Task A_reference_to_a_file_that_is_not_there_names_it(string reference, string replacement)
    {
        var build = await BuildAsync(reference, replacement);

        build.ShouldFailWith("PODCASTAPI005", RepositoryCopy.Spec, "correct the $ref", "spec/" + replacement.Trim('\'').Split('#')[0]);
    }

    [Fact]
    public async Task A_missing_document_says_how_to_restore_it()
    {
        var build = await copy.BuildWithAsync(RepositoryCopy.Spec, () => File.Delete(copy.Files.PathOf(RepositoryCopy.Spec)));

        build.ShouldFailWith("PODCASTAPI002", RepositoryCopy.Spec, "git checkout");
    }

    [Fact]
    public async Task A_failure_stays_until_the_document_is_repaired()
    {
        string[] build = [RepositoryCopy.Library, "-f", "net10.0", "--no-restore"];
        (await copy.Files.GenerateAsync()).ShouldSucceed();

        copy.Files.Replace(RepositoryCopy.Spec, "paths:\n", "paths: [\n");
        (await copy.Files.BuildAsync(build)).ExitCode.Should().NotBe(0);
        (await copy.Files.BuildAsync(build)).ExitCode.Should().NotBe(0);

        copy.Files.PutBack(RepositoryCopy.Spec);
        (await copy.Files.BuildAsync(build)).ShouldSucceed();
    }

    private Task<CommandResult> BuildAsync(string text, string replacement) =>
        copy.BuildWithAsync(RepositoryCopy.Spec, () => copy.Files.Replace(RepositoryCopy.Spec, text, replacement));
}
