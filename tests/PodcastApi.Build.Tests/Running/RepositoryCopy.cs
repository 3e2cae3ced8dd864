using System.Diagnostics;

namespace PodcastApi.Build.Tests.Running;

/// <summary>The files of a fresh clone of the repository, in a temporary folder whose path contains a space.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    internal const string Spec = "spec/podcast-v1.yaml";
    internal const string Library = "src/PodcastApi";

    private static readonly Lazy<string[]> Files = new(ListFiles);

    private readonly TemporaryFolder _folder = new();

    internal RepositoryCopy()
    {
        foreach (var file in Files.Value)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.Copy(Repository.PathOf(file), PathOf(file));
        }
    }

    internal string GeneratedClient => PathOf(Library, "obj", "generated", "PodcastClient.g.cs");

    internal string PathOf(params string[] parts) => _folder.PathOf(parts);

    internal string Read(string path) => File.ReadAllText(PathOf(path));

    internal string Write(string path, string text) => _folder.Write(path, text);

    /// <summary>A program over the library's sources, at <c>programs/name</c>.</summary>
    internal void AddProgram(string name, string code)
    {
        Write($"programs/{name}/Program.cs", code);
        Write($"programs/{name}/{name}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../../src/PodcastApi/PodcastApi.csproj" />
                <Using Include="System.Net.Http" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Replaces the first occurrence of a text.</summary>
    internal void Replace(string path, string text, string replacement)
    {
        var before = Read(path);
        var at = before.IndexOf(text, StringComparison.Ordinal);
        if (at < 0) throw new ArgumentException($"{path} does not hold: {text}", nameof(text));
        File.WriteAllText(PathOf(path), string.Concat(before.AsSpan(0, at), replacement, before.AsSpan(at + text.Length)));
    }

    /// <summary>Restores a file from the repository.</summary>
    internal void PutBack(string path) => File.Copy(Repository.PathOf(path), PathOf(path), overwrite: true);

    /// <summary>Runs 'dotnet build' and similar commands, without code analysis, which the build of the solution already does.</summary>
    internal Command DotNet(params string[] arguments) =>
        new Command(_folder.Path, "dotnet", arguments).With("RunAnalyzers", "false").With("NuGetAudit", "false");

    internal Task<CommandResult> BuildAsync(params string[] arguments) => DotNet(["build", .. arguments, "--tl:off"]).RunAsync();

    /// <summary>Runs only the part of the library's build that generates the client, which saves seconds. Needs a restore.</summary>
    internal Task<CommandResult> GenerateAsync(params string[] arguments) =>
        DotNet(["msbuild", Library, "-t:GenerateClient", "-p:TargetFramework=net10.0", "-nologo", "--tl:off", .. arguments]).RunAsync();

    /// <summary>Runs what an editor runs to list the files to compile.</summary>
    internal Command DesignTimeBuild(params string[] arguments) => DotNet(
        [
            "msbuild", Library, "-t:CoreCompile", "-getItem:CscCommandLineArgs", "-p:TargetFramework=net10.0", "-p:DesignTimeBuild=true",
            "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", .. arguments,
        ]);

    public void Dispose() => _folder.Dispose();

    private static string[] ListFiles()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["ls-files", "-co", "--exclude-standard", "-z"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
            }
        )!;
        var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return names.Where(name => File.Exists(Repository.PathOf(name))).ToArray();
    }
}
