using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PodcastApi.Benchmarks.Detail;

internal static class DetailRun
{
    /// <summary>In this process: a project that BenchmarkDotNet writes would stand under this repository's build rules.</summary>
    internal static void Run(string[] arguments, bool isDry)
    {
        var job = (isDry ? Job.Dry : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
        var config = DefaultConfig
            .Instance.AddJob(job)
            .WithArtifactsPath(Repository.PathOf("tests", "PodcastApi.Benchmarks", "obj", "detail"));
        var failed = BenchmarkSwitcher
            .FromAssembly(typeof(DetailRun).Assembly)
            .Run(arguments, config)
            .Any(summary => summary.Reports.Length == 0 || summary.Reports.Any(r => !r.Success));
        if (failed)
            throw new InvalidOperationException("A benchmark failed; its output says why.");
    }
}
