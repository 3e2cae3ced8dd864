using System.Text.RegularExpressions;

namespace PodcastApi.Tests;

/// <summary>Which folder of the library may use which. The folders share one namespace, so the sources are read.</summary>
public partial class ArchitectureTests
{
    private const string Root = "";

    /// <summary>The root holds what is common to all.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Root] = ["Authentication", "Http", "Json", "Paging", "Resilience", "Telemetry"],
        ["Authentication"] = ["Http"],
        ["Batching"] = ["Paging"],
        ["DependencyInjection"] = ["Authentication", "Http", "LoginWithAmazon", "Telemetry"],
        ["Http"] = ["Authentication", "Json", "Telemetry"],
        ["Json"] = [],
        ["LoginWithAmazon"] = ["Authentication", "Http", "Json", "Resilience"],
        ["Paging"] = ["Json"],
        ["Resilience"] = ["Http", "Telemetry"],
        ["Telemetry"] = ["Http"],
    };

    /// <summary>Each with its reason.</summary>
    private static readonly Dictionary<(string Folder, string Type), string> Exceptions = new()
    {
        [(Root, "SettingsReload")] = "a registered client disposes of what follows its configuration",
        [("LoginWithAmazon", "SettingsReload")] = "so does a registered login",
        [("Http", "PollyExceptions")] = "a transport failure may come from a handler of the host",
        [("Batching", "ApiOperation")] = "names where a response holds its list",
        [("Batching", "TaskWaitExtensions")] = "a source of ids may ignore cancellation",
        [("Batching", "TextSanitizer")] = "an id in a text may hold control characters",
        [("Paging", "Credentials")] = "an error of a page is redacted with what was sent",
    };

    private static readonly string Library = Path.Combine(Repository.Root, "src", "PodcastApi");

    [Fact]
    public void Each_folder_uses_only_the_folders_that_it_may()
    {
        var files = Files();
        var folders = files.GroupBy(TypeOf).ToDictionary(type => type.Key, type => FolderOf(type.First()));

        var uses = files.SelectMany(file => Words(file).Where(folders.ContainsKey).Select(type => (Folder: FolderOf(file), Type: type)))
            .Distinct().Where(use => folders[use.Type] is var target && target != use.Folder && target.Length > 0).ToList();

        uses.Where(use => !Allowed[use.Folder].Contains(folders[use.Type]) && !Exceptions.ContainsKey(use)).Should().BeEmpty();
        Exceptions.Keys.Should().BeSubsetOf(uses, "an exception that is not needed any more goes");
    }

    [Fact]
    public void Only_the_folder_for_dependency_injection_knows_the_hosts_libraries() =>
        Files().Where(file => FolderOf(file) != "DependencyInjection" && HostLibraries().IsMatch(File.ReadAllText(file)))
            .Should().BeEmpty();

    private static List<string> Files() =>
        [.. Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories).Where(file => FolderOf(file) is not ("obj" or "bin"))];

    private static string FolderOf(string file) =>
        Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : Root;

    /// <summary>Of <c>PodcastClient.Paging.cs</c> and <c>BatchResult{T}.cs</c> what stands before the dot and the brace.</summary>
    private static string TypeOf(string file) => Path.GetFileName(file).Split('.', '{')[0];

    private static IEnumerable<string> Words(string file) =>
        File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Word().Matches(line)).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"Microsoft\.Extensions\.(Http|Options|DependencyInjection|Configuration)\b")]
    private static partial Regex HostLibraries();
}
