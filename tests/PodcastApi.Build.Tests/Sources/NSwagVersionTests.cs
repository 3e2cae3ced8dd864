using System.Text.Json.Nodes;

namespace PodcastApi.Build.Tests.Sources;

/// <summary>The templates rely on one version of NSwag, and its number stands where npm, NuGet and the build look for it.</summary>
public class NSwagVersionTests
{
    private readonly string _version = JsonNode.Parse(Repository.Read("build", "package.json"))!["dependencies"]!["nswag"]!.GetValue<string>();

    [Fact]
    public void Npm_takes_exactly_one_version() =>
        JsonNode.Parse(Repository.Read("build", "package-lock.json"))!["packages"]!["node_modules/nswag"]!["version"]!.GetValue<string>().Should().Be(_version).And.MatchRegex(@"^\d+\.\d+\.\d+$");

    [Fact]
    public void NuGet_takes_the_same_version() =>
        Repository.Read("build", "Packages.props").Should().Contain($"<PackageVersion Include=\"NSwag.MSBuild\" Version=\"{_version}\" />");

    [Fact]
    public void The_build_names_the_same_version() =>
        Repository.Read("build", "Generate.proj").Should().Contain($"<NSwagVersion>{_version}</NSwagVersion>");
}
