using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Faults;

[Collection(nameof(Builds))]
public sealed class NodeFaultTests : IDisposable
{
    private readonly RepositoryCopy _copy = new();
    private readonly ProgramFolder _programs = new();

    [Fact]
    public async Task A_machine_without_node_is_told_where_to_get_it()
    {
        var build = await _copy.Generation().With("PATH", _programs.Path).RunAsync();

        build.ShouldFailWith("PODCASTAPI006", "build/package.json", "https://nodejs.org", "NSwagSource=nuget");
    }

    [Fact]
    public async Task A_machine_with_node_but_without_npm_is_told_so()
    {
        _programs.Add("node", "echo v20.19.0");

        var build = await _copy.Generation().With("PATH", _programs.Path).RunAsync();

        build.ShouldFailWith("PODCASTAPI006", "build/package.json", "with npm");
    }

    [Fact]
    public async Task A_node_that_is_too_old_is_told_its_version_and_the_one_it_takes()
    {
        _programs.Add("node", "echo v18.0.0");
        _programs.Add("npm", "echo 10.0.0");

        var build = await _copy.Generation().With("PATH", _programs.Path).RunAsync();

        build.ShouldFailWith("PODCASTAPI007", "build/package.json", "v18.0.0", "20.19.0 or later", "NSwagSource=nuget");
    }

    [Fact]
    public async Task An_npm_that_reaches_no_registry_says_so_and_the_next_build_tries_again()
    {
        var build = await _copy.Generation()
            .With("npm_config_registry", "http://127.0.0.1:1").With("npm_config_cache", _copy.PathOf("cache")).With("npm_config_fetch_retries", "0").RunAsync();

        build.ShouldFailWith("PODCASTAPI008", "build/package-lock.json", "reaches an npm registry", "NSwagSource=nuget", "ECONNREFUSED");
        (await _copy.GenerateAsync()).ShouldSucceed().Generations.Should().Be(1);
    }

    public void Dispose()
    {
        _copy.Dispose();
        _programs.Dispose();
    }
}
