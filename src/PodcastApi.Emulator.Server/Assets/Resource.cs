using System.Reflection;

namespace PodcastApi.Emulator.Server;

/// <summary>Reads embedded text resources.</summary>
internal static class Resource
{
    internal static string Read(string name) => Read(name, typeof(Resource).Assembly);

    internal static string Read(string name, Assembly assembly)
    {
        using var stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
