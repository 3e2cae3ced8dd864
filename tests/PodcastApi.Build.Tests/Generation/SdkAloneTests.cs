using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Generation;

public sealed class SdkAloneTests : IDisposable
{
    private readonly RepositoryCopy _copy = new();
    private readonly Feed _feed = new();
    private readonly ProgramFolder _programs = new();

    [Fact]
    public async Task A_machine_with_the_SDK_alone_and_no_package_runs_the_tool_from_a_clean_clone()
    {
        var run = await _feed.Serve(_copy.DotNet("run", "--project", "src/PodcastApi.Cli", "--", "show", "B077DT8KHW")).With("PATH", _programs.Path).RunAsync();

        run.ShouldSucceed().Output.Should().ContainAll("The Line", "A Righteous Thing");
    }

    public void Dispose()
    {
        _copy.Dispose();
        _feed.Dispose();
        _programs.Dispose();
    }
}
