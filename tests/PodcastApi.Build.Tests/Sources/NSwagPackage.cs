using System.IO.Compression;
using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Sources;

/// <summary>NSwag.MSBuild in the shape in which NuGet has it, made of the binaries that npm brought.</summary>
internal static class NSwagPackage
{
    private const string Specification = """
        <package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
          <metadata>
            <id>NSwag.MSBuild</id>
            <version>14.7.1</version>
            <authors>Rico Suter</authors>
            <description>NSwag: The OpenAPI/Swagger API toolchain for .NET and TypeScript</description>
            <developmentDependency>true</developmentDependency>
          </metadata>
        </package>
        """;

    private const string Properties = """
        <Project>
          <PropertyGroup>
            <NSwagExe_Net100>dotnet "$(MSBuildThisFileDirectory)../tools/Net100/dotnet-nswag.dll"</NSwagExe_Net100>
          </PropertyGroup>
        </Project>
        """;

    internal static void AddTo(Feed feed, PreparedNodeModules prepared)
    {
        using var package = ZipFile.Open(Path.Combine(feed.Path, "NSwag.MSBuild.14.7.1.nupkg"), ZipArchiveMode.Create);
        Add(package, "NSwag.MSBuild.nuspec", Specification);
        foreach (var folder in (string[])["build", "buildCrossTargeting", "buildTransitive"]) Add(package, $"{folder}/NSwag.MSBuild.props", Properties);

        foreach (var file in Directory.GetFiles(Path.Combine(prepared.Folder, "nswag", "bin", "binaries", "Net100")))
        {
            package.CreateEntryFromFile(file, "tools/Net100/" + Path.GetFileName(file), CompressionLevel.Fastest);
        }
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
