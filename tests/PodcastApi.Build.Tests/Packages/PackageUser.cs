using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Packages;

/// <summary>A folder of a user outside the repository, with the feed of the packages.</summary>
internal sealed class PackageUser : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Feed _feed;

    internal PackageUser(Feed feed)
    {
        _feed = feed;
        _folder.Write("nuget.config", feed.Configuration);
    }

    /// <summary>A project that references the library's package.</summary>
    internal string AddProject(string name, string code, string properties, string packages = "")
    {
        _folder.Write($"{name}/Code.cs", code);
        _folder.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup><PackageReference Include="PodcastApi" Version="{PackedRepository.Version}" />{packages}</ItemGroup>
            </Project>
            """);
        return $"{name}/{name}.csproj";
    }

    internal void AddSolution(params string[] projects) =>
        _folder.Write("all.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");

    internal Command DotNet(params string[] arguments) => Run("dotnet", arguments);

    internal Command Run(string program, params string[] arguments) =>
        _feed.Serve(new Command(_folder.Path, program, arguments)).With("NuGetAudit", "false");

    internal string PathOf(params string[] parts) => _folder.PathOf(parts);

    public void Dispose() => _folder.Dispose();
}
