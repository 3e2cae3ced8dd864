using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Generation;

public class AgainTests(RestoredCopy copy) : IClassFixture<RestoredCopy>
{
    private const string NewTemplate = "build/templates/New.liquid";

    [Theory]
    [InlineData(RepositoryCopy.Spec, "A podcast show.", "A show.")]
    [InlineData("nswag.json", "\"className\"", "\"generateDtoTypes\": true, \"className\"")]
    [InlineData("build/templates/Class.liquid", "Immutable, so safe", "Immutable and safe")]
    public async Task A_changed_file_generates_again_also_when_its_date_goes_back(string file, string text, string replacement)
    {
        await GenerateAsync();

        copy.Files.Replace(file, text, replacement);
        File.SetLastWriteTimeUtc(copy.Files.PathOf(file), DateTime.UnixEpoch);

        await ShouldGenerateOnceAsync();
    }

    [Fact]
    public async Task Adding_a_template_with_an_old_date_or_removing_it_generates_again()
    {
        await GenerateAsync();

        File.SetLastWriteTimeUtc(copy.Files.Write(NewTemplate, "new"), DateTime.UnixEpoch);
        await ShouldGenerateOnceAsync();

        File.Delete(copy.Files.PathOf(NewTemplate));
        await ShouldGenerateOnceAsync();
    }

    [Fact]
    public async Task A_generated_file_that_is_deleted_comes_back()
    {
        await GenerateAsync();

        File.Delete(copy.Files.GeneratedClient);

        await ShouldGenerateOnceAsync();
        File.Exists(copy.Files.GeneratedClient).Should().BeTrue();
    }

    [Fact]
    public async Task A_tool_with_another_command_such_as_another_versions_generates_again()
    {
        await GenerateAsync();
        var folder = (
            await copy
                .Files.DotNet("msbuild", RepositoryCopy.Library, "-p:TargetFramework=net10.0", "-getProperty:NSwagDir_Net100")
                .RunAsync()
        ).Output.Trim();

        var build = await copy.Files.GenerateAsync($"-p:NSwagExe_Net100=dotnet exec \"{folder}dotnet-nswag.dll\"");

        build.ShouldSucceed().Generations.Should().Be(1);
    }

    [Fact]
    public async Task A_file_that_is_only_touched_does_not_generate_again()
    {
        await GenerateAsync();

        File.SetLastWriteTimeUtc(copy.Files.PathOf(RepositoryCopy.Spec), DateTime.UnixEpoch.AddYears(200));

        (await GenerateAsync()).Generations.Should().Be(0);
    }

    private async Task<CommandResult> GenerateAsync() => (await copy.Files.GenerateAsync()).ShouldSucceed();

    private async Task ShouldGenerateOnceAsync()
    {
        (await GenerateAsync()).Generations.Should().Be(1);
        (await GenerateAsync()).Generations.Should().Be(0);
    }
}
