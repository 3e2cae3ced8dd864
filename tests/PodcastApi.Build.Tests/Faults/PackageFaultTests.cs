using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Faults;

public sealed class PackageFaultTests : IDisposable
{
    private readonly RepositoryCopy _copy = new();
    private readonly Feed _feed = new();

    [Theory]
    [InlineData("src/PodcastApi")]
    [InlineData("src/PodcastApi.Cli")]
    [InlineData("PodcastApi.sln")]
    public async Task A_clean_clone_that_is_built_without_a_restore_gets_one_error(string project)
    {
        var build = await _copy.BuildAsync(project, "--no-restore");

        ShouldAskForARestore(build);
    }

    [Fact]
    public async Task An_editor_that_has_not_restored_yet_gets_one_error() =>
        ShouldAskForARestore(await _copy.DesignTimeBuild().RunAsync());

    [Fact]
    public async Task A_package_that_left_the_cache_after_the_restore_is_one_error()
    {
        (await _feed.Serve(_copy.DotNet("restore", RepositoryCopy.Library)).RunAsync()).ShouldSucceed();
        Directory.Delete(Path.Combine(_feed.Packages, "nswag.msbuild"), recursive: true);

        ShouldAskForARestore(await _feed.Serve(_copy.DotNet("build", RepositoryCopy.Library, "--no-restore", "--tl:off")).RunAsync());
    }

    [Fact]
    public async Task A_feed_without_NSwag_is_NuGets_own_error()
    {
        _copy.Write("nuget.config", Sources(_feed.Path));

        var build = await _feed.Serve(_copy.DotNet("build", RepositoryCopy.Library, "--tl:off")).RunAsync();

        build.ExitCode.Should().NotBe(0);
        build
            .Errors.Should()
            .Contain(error => error.Contains("error NU1101: Unable to find package NSwag.MSBuild.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unreachable_feed_does_not_matter_when_the_packages_are_cached()
    {
        (await _copy.DotNet("restore", RepositoryCopy.Library).RunAsync()).ShouldSucceed();
        Directory.Delete(_copy.PathOf(RepositoryCopy.Library, "obj"), recursive: true);
        _copy.Write("nuget.config", Sources("http://127.0.0.1:1/v3/index.json\" allowInsecureConnections=\"true"));

        var build = await _copy.DotNet("build", RepositoryCopy.Library, "--tl:off").With("NuGetAudit", "true").RunAsync();

        build.ShouldSucceed().Generations.Should().Be(1);
        build.Output.Should().Contain("warning NU1900");
    }

    public void Dispose()
    {
        _copy.Dispose();
        _feed.Dispose();
    }

    private static void ShouldAskForARestore(CommandResult build) =>
        build.ShouldFailWith("PODCASTAPI004", "build/Packages.props", "NSwag.MSBuild", "'dotnet restore'");

    private static string Sources(string only) => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="only" value="{only}" />
          </packageSources>
        </configuration>
        """;
}
