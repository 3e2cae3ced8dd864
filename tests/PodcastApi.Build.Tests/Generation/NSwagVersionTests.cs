using System.Xml.Linq;

namespace PodcastApi.Build.Tests.Generation;

/// <summary>The templates rely on one version of NSwag.</summary>
public class NSwagVersionTests
{
    private readonly string _version = XDocument.Load(Repository.PathOf("build", "Packages.props")).Descendants("PackageVersion")
        .Single(package => (string?)package.Attribute("Include") == "NSwag.MSBuild").Attribute("Version")!.Value;

    private string Number => _version.Trim('[', ']');

    [Fact]
    public void Exactly_one_version_is_used() => _version.Should().MatchRegex(@"^\[\d+\.\d+\.\d+\]$");

    [Fact]
    public void The_version_is_in_one_place()
    {
        string[] files =
        [
            Repository.PathOf("README.md"),
            Repository.PathOf("nswag.json"),
            .. Directory.GetFiles(Repository.PathOf("build"), "*", SearchOption.AllDirectories),
        ];

        files
            .Where(file => File.ReadAllText(file).Contains(Number, StringComparison.Ordinal))
            .Should()
            .Equal(Repository.PathOf("build", "Packages.props"));
    }
}
