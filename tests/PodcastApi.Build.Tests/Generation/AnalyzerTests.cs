using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.Generation;

public sealed class AnalyzerTests : IDisposable
{
    private readonly RepositoryCopy _copy = new();

    [Fact]
    public async Task Analyzers_spare_a_first_build_of_one_project_and_run_from_the_solutions_build_on()
    {
        _copy.Write("library.slnx", $"<Solution><Project Path=\"{RepositoryCopy.Library}/PodcastApi.csproj\" /></Solution>");
        _copy.Write(
            $"{RepositoryCopy.Library}/Late.cs",
            "namespace PodcastApi; internal static class Late { internal static System.DateTime Now => System.DateTime.Now; }");

        (await BuildAsync(RepositoryCopy.Library, "-f", "net10.0")).ShouldSucceed();
        ShouldFindTheSlip(await BuildAsync("library.slnx"));
        ShouldFindTheSlip(await BuildAsync(RepositoryCopy.Library, "-f", "net10.0"));
    }

    public void Dispose() => _copy.Dispose();

    private static void ShouldFindTheSlip(CommandResult build) =>
        build
            .Errors.Should()
            .NotBeEmpty()
            .And.OnlyContain(error =>
                error.Contains("Late.cs", StringComparison.Ordinal) && error.Contains("RS0030", StringComparison.Ordinal));

    private Task<CommandResult> BuildAsync(params string[] arguments) =>
        _copy.DotNet(["build", .. arguments, "--tl:off"]).With("RunAnalyzers", "").RunAsync();
}
