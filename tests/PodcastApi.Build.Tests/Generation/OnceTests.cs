using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Generation;

public class OnceTests
{
    [Fact]
    public async Task The_solution_builds_from_a_clean_clone_with_one_command_and_generates_once()
    {
        using var copy = new RepositoryCopy();

        await BuildOnceAsync(copy, "PodcastApi.sln");
    }

    [Fact]
    public async Task Projects_that_use_the_library_for_different_frameworks_share_one_generation()
    {
        using var copy = new RepositoryCopy();
        copy.Write("some.slnx", $"""
            <Solution>
              <Project Path="{RepositoryCopy.Library}/PodcastApi.csproj" />
              <Project Path="{AddProject(copy, "Net", "")}" />
              <Project Path="{AddProject(copy, "NetStandard", " SetTargetFramework=\"TargetFramework=netstandard2.0\"")}" />
            </Solution>
            """);

        await BuildOnceAsync(copy, "some.slnx", "--no-incremental", "-m:4");
    }

    [Fact]
    public async Task One_test_project_from_a_clean_clone_generates_once()
    {
        using var copy = new RepositoryCopy();

        await BuildOnceAsync(copy, "tests/PodcastApi.Tests.NetStandard");
    }

    private static async Task BuildOnceAsync(RepositoryCopy copy, params string[] arguments)
    {
        var log = copy.PathOf("build.log");

        var build = (await copy.BuildAsync([.. arguments, "-fl", $"-flp:verbosity=detailed;logfile={log}"])).ShouldSucceed();

        build.Generations.Should().Be(1);
        // A concurrent second check would sometimes find the work done and sometimes do it twice.
        (await File.ReadAllLinesAsync(log))
            .Count(line => line.Contains("Target \"HashInputs\" in project", StringComparison.Ordinal))
            .Should()
            .Be(1);
    }

    private static string AddProject(RepositoryCopy copy, string name, string framework)
    {
        copy.Write(
            $"tests/{name}/Client.cs",
            $"namespace {name}; internal static class Client {{ internal static System.Type Type => typeof(PodcastApi.PageInfo); }}");
        copy.Write(
            $"tests/{name}/{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../../src/PodcastApi/PodcastApi.csproj"{framework} /></ItemGroup>
            </Project>
            """);
        return $"tests/{name}/{name}.csproj";
    }
}
