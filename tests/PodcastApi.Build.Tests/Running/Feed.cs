namespace PodcastApi.Build.Tests.Running;

/// <summary>A folder as a NuGet feed, with its own packages folder, so that nothing stays on the machine.</summary>
internal sealed class Feed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal Feed() => Directory.CreateDirectory(Path);

    internal string Path => _folder.PathOf("feed");

    /// <summary>A nuget.config that adds this feed to those of the machine.</summary>
    internal string Configuration => $"""
        <configuration>
          <packageSources>
            <add key="folder" value="{Path}" />
          </packageSources>
        </configuration>
        """;

    internal string Packages => _folder.PathOf("packages");

    internal Command Serve(Command command) => command.With("NUGET_PACKAGES", Packages);

    public void Dispose() => _folder.Dispose();
}
