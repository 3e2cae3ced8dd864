using System.Reflection;

namespace PodcastApi.Testing;

/// <summary>Files of the repository, wherever the tests run from.</summary>
internal static class Repository
{
    internal static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>A documented body, by its file name without the extension.</summary>
    internal static string Example(string name) => Read("spec", "examples", name + ".json");
}
