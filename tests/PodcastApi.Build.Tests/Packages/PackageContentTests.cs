using System.Xml.Linq;

namespace PodcastApi.Build.Tests.Packages;

[Collection(nameof(PackedRepository))]
public class PackageContentTests(PackedRepository packed)
{
    [Fact]
    public void Packing_from_a_clean_clone_generates_once() => packed.Generations.Should().Be(1);

    [Theory]
    [InlineData(
        "PodcastApi",
        "nupkg",
        "PodcastApi.nuspec",
        "README.md",
        "lib/net10.0/PodcastApi.dll",
        "lib/net10.0/PodcastApi.xml",
        "lib/netstandard2.0/PodcastApi.dll",
        "lib/netstandard2.0/PodcastApi.xml")]
    [InlineData("PodcastApi", "snupkg", "PodcastApi.nuspec", "lib/net10.0/PodcastApi.pdb", "lib/netstandard2.0/PodcastApi.pdb")]
    [InlineData(
        "PodcastApi.Emulator",
        "nupkg",
        "PodcastApi.Emulator.nuspec",
        "README.md",
        "lib/net10.0/PodcastApi.Emulator.dll",
        "lib/net10.0/PodcastApi.Emulator.xml")]
    [InlineData("PodcastApi.Emulator", "snupkg", "PodcastApi.Emulator.nuspec", "lib/net10.0/PodcastApi.Emulator.pdb")]
    public void A_package_holds_exactly_what_its_users_need(string id, string extension, params string[] files) =>
        packed.Open(id, extension).Keys.Should().BeEquivalentTo(files);

    [Theory]
    [InlineData("PodcastApi", "README.md")]
    [InlineData("PodcastApi.Emulator", "src/PodcastApi.Emulator/README.md")]
    [InlineData("PodcastApi.Cli", "src/PodcastApi.Cli/README.md")]
    public void A_package_states_its_licence_and_purpose_and_no_dead_address(string id, string readme)
    {
        var package = packed.Open(id);
        var metadata = XDocument.Parse(package[$"{id}.nuspec"]).Root!.Elements().Single();

        Value(metadata, "license").Should().Be("MIT");
        Value(metadata, "readme").Should().Be("README.md");
        Value(metadata, "description").Should().NotBeNullOrEmpty();
        Value(metadata, "projectUrl").Should().BeNull();
        metadata.Elements().Where(e => e.Name.LocalName == "repository").Attributes("url").Should().BeEmpty();
        package["README.md"].Should().Be(Repository.Read(readme));
    }

    [Fact]
    public void The_library_depends_only_on_what_each_framework_lacks()
    {
        var groups = XDocument.Parse(packed.Open("PodcastApi")["PodcastApi.nuspec"]).Descendants().Where(e => e.Name.LocalName == "group");

        groups
            .ToDictionary(
                g => g.Attribute("targetFramework")!.Value,
                g => string.Join(' ', g.Elements().Select(d => d.Attribute("id")!.Value)))
            .Should()
            .BeEquivalentTo(
                new Dictionary<string, string>
                {
                    ["net10.0"] = "Microsoft.Extensions.Http Newtonsoft.Json System.Threading.RateLimiting",
                    [".NETStandard2.0"] =
                        "Microsoft.Bcl.AsyncInterfaces Microsoft.Bcl.TimeProvider Microsoft.Extensions.Http Newtonsoft.Json "
                            + "System.Diagnostics.DiagnosticSource System.Text.Json System.Threading.RateLimiting",
                }
            );
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void The_documentation_covers_the_generated_operations(string framework) =>
        packed
            .Open("PodcastApi")[$"lib/{framework}/PodcastApi.xml"]
            .Should()
            .Contain("M:PodcastApi.IPodcastClient.GetPodcastShowAsync(")
            .And.Contain("Gets one podcast show with a page of its episodes.");

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
}
