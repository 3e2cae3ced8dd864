using System.Runtime.InteropServices;
using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Generation;

public class IncrementalTests
{
    [Fact]
    public async Task Neither_a_second_build_nor_another_configuration_nor_a_runtime_nor_a_clean_generates_again()
    {
        using var copy = new RepositoryCopy();
        (await BuildAsync(copy)).Generations.Should().Be(1);

        (await BuildAsync(copy)).Generations.Should().Be(0);
        (await BuildAsync(copy, "-c", "Release")).Generations.Should().Be(0);
        (await BuildAsync(copy, "-r", RuntimeInformation.RuntimeIdentifier)).Generations.Should().Be(0);
        (await copy.DotNet("clean", RepositoryCopy.Library).RunAsync()).ShouldSucceed();
        (await BuildAsync(copy)).Generations.Should().Be(0);
    }

    [Fact]
    public async Task An_editor_finds_the_generated_file_on_a_clean_clone()
    {
        using var copy = new RepositoryCopy();

        var build = await copy.DesignTimeBuild("-restore").RunAsync();

        build.ShouldSucceed().Output.Should().Contain("obj/generated/PodcastClient.g.cs");
        File.Exists(copy.GeneratedClient).Should().BeTrue();
    }

    private static async Task<CommandResult> BuildAsync(RepositoryCopy copy, params string[] options) =>
        (await copy.BuildAsync([RepositoryCopy.Library, "-f", "net10.0", .. options])).ShouldSucceed();
}
