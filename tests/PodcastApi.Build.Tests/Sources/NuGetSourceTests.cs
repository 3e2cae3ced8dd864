using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Sources;

[Collection(nameof(Builds))]
public sealed class NuGetSourceTests(PreparedNodeModules prepared) : IDisposable
{
    private readonly Feed _feed = new();
    private readonly RepositoryCopy _copy = new();
    private readonly ProgramFolder _withoutNode = new();

    [Fact]
    public async Task NSwag_from_NuGet_builds_the_same_client_without_Node()
    {
        NSwagPackage.AddTo(_feed, prepared);
        _copy.Write("nuget.config", _feed.Configuration);

        var build = (await BuildAsync()).ShouldSucceed();

        build.Generations.Should().Be(1);
        Directory.Exists(_copy.PathOf("build", "node_modules")).Should().BeFalse();
        (await File.ReadAllTextAsync(_copy.GeneratedClient)).Should().Be(await prepared.ReadClientAsync());
    }

    [Fact]
    public async Task A_feed_without_NSwag_is_named()
    {
        _copy.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="empty" value="{_feed.Path}" />
              </packageSources>
            </configuration>
            """);

        var build = await BuildAsync();

        build.ExitCode.Should().NotBe(0);
        build.Errors.Should().Contain(error => error.Contains("error NU1101: Unable to find package NSwag.MSBuild.", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _copy.Dispose();
        _feed.Dispose();
        _withoutNode.Dispose();
    }

    private Task<CommandResult> BuildAsync() =>
        _feed.Serve(_copy.DotNet("build", RepositoryCopy.Library, "--tl:off", "-p:NSwagSource=nuget")).With("PATH", _withoutNode.Path).RunAsync();
}
